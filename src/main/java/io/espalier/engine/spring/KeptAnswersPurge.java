package io.espalier.engine.spring;

import io.espalier.engine.idempotency.KeptAnswers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** Removes answers that are too old, from time to time, as long as the application lives. */
final class KeptAnswersPurge implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeptAnswersPurge.class);
    private static final int BATCH = 1_000;

    private final KeptAnswers answers;
    private final DataSource dataSource;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private final ScheduledFuture<?> next;

    /**
     * @param pause between two times
     */
    KeptAnswersPurge(KeptAnswers answers, DataSource dataSource, Duration pause) {
        this.answers = answers;
        this.dataSource = dataSource;
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("purge-of-answers-");
        next =
                scheduler.scheduleWithFixedDelay(
                        this::purge, scheduler.getClock().instant().plus(pause), pause);
    }

    /** Whatever a batch removes is gone, even if a later one fails. */
    void purge() {
        try (Connection connection = dataSource.getConnection()) {
            while (answers.purge(connection, BATCH) == BATCH) {
                LOG.debug("Removed {} answers that were too old.", BATCH);
            }
        } catch (SQLException exception) {
            LOG.warn(
                    "Answers that are too old could not be removed; that is tried again later: {}",
                    exception.getMessage());
        }
    }

    @Override
    public void close() {
        next.cancel(false);
        scheduler.close();
    }
}
