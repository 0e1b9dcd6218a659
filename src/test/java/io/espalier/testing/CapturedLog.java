package io.espalier.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What some loggers say while this is open; it goes nowhere else. */
public final class CapturedLog implements AutoCloseable {

    private final List<Logger> loggers;
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    private CapturedLog(List<Logger> loggers) {
        this.loggers = List.copyOf(loggers);
    }

    public static CapturedLog of(String... names) {
        CapturedLog log =
                new CapturedLog(
                        List.of(names).stream()
                                .map(name -> (Logger) LoggerFactory.getLogger(name))
                                .toList());
        log.appender.start();
        for (Logger logger : log.loggers) {
            logger.setAdditive(false);
            logger.addAppender(log.appender);
        }
        return log;
    }

    /** Every event so far: its message, and the whole of its exception. */
    public List<String> events() {
        return appender.list.stream()
                .map(event ->
                        event.getFormattedMessage()
                                + "\n"
                                + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .toList();
    }

    @Override
    public void close() {
        for (Logger logger : loggers) {
            logger.detachAppender(appender);
            logger.setAdditive(true);
        }
    }
}
