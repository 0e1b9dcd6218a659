package io.espalier.cli;

import java.util.List;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.SmartLifecycle;

/**
 * Silences the log once the requests have had their time to finish: those that still run end with
 * their connections, and each would tell so by stack traces that nobody can act on.
 */
final class QuietEnd implements SmartLifecycle {

    private static final List<String> LOGGERS =
            List.of(LoggingSystem.ROOT_LOGGER_NAME, "io.espalier");

    private volatile boolean running;

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        LoggingSystem log = LoggingSystem.get(getClass().getClassLoader());
        LOGGERS.forEach(name -> log.setLogLevel(name, LogLevel.OFF));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Behind the web server, which waits for its requests, and ahead of the pool. */
    @Override
    public int getPhase() {
        return 0;
    }
}
