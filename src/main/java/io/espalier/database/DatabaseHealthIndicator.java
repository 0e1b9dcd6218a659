package io.espalier.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Whether the database can be connected to.
 *
 * <p>Asked over a connection of its own: a full pool means much work, which is no reason to be sent
 * none. One second's callers share one look, so that asking often costs the database nothing, and
 * each is answered within three seconds even if the database says nothing at all.
 */
public final class DatabaseHealthIndicator implements HealthIndicator {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final JdbcConnectionDetails database;
    private final Duration remembered;
    private final ReentrantLock looking = new ReentrantLock();
    private @Nullable Health last;
    private long lookedAt;

    /**
     * @param remembered how long an answer is good for
     */
    public DatabaseHealthIndicator(JdbcConnectionDetails database, Duration remembered) {
        this.database = database;
        this.remembered = remembered;
    }

    @Override
    public Health health() {
        looking.lock();
        try {
            Health known = last;
            if (known != null && System.nanoTime() - lookedAt < remembered.toNanos()) {
                return known;
            }
            Health seen = look();
            last = seen;
            lookedAt = System.nanoTime();
            return seen;
        } finally {
            looking.unlock();
        }
    }

    private Health look() {
        try (Connection connection =
                DriverManager.getConnection(database.getJdbcUrl(), properties())) {
            // The driver has asked it about itself by now.
            return Health.up()
                    .withDetail("server", connection.getMetaData().getDatabaseProductVersion())
                    .build();
        } catch (SQLException failure) {
            return Health.down(failure).build();
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        put(properties, PGProperty.USER, database.getUsername());
        put(properties, PGProperty.PASSWORD, database.getPassword());
        String seconds = String.valueOf(LIMIT.toSeconds());
        // The first bounds the whole connecting, the second what is asked then.
        put(properties, PGProperty.LOGIN_TIMEOUT, seconds);
        put(properties, PGProperty.SOCKET_TIMEOUT, seconds);
        return properties;
    }

    private static void put(Properties properties, PGProperty name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name.getName(), value);
        }
    }
}
