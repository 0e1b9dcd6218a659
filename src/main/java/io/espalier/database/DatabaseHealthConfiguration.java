package io.espalier.database;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** Lets a server that answers requests tell whether its database does. Registered by name. */
public class DatabaseHealthConfiguration {

    /** By this name it stands in for Spring's own, which takes a connection of the pool. */
    @Bean
    HealthIndicator dbHealthIndicator(
            JdbcConnectionDetails database,
            @Value("${espalier.health.remembered:1s}") Duration remembered) {
        return new DatabaseHealthIndicator(database, remembered);
    }
}
