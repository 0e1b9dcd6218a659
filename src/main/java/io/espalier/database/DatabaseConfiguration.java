package io.espalier.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Chooses the database: what {@code spring.datasource.url} names, or else {@code DATABASE_URL}, or
 * else an {@link EmbeddedServer} in the folder {@code espalier.database.directory}, unless {@code
 * espalier.database.embedded} is false.
 *
 * <p>The commands register it. It is no {@code @Configuration}, so that no component scan finds it:
 * neither a test nor another application starts a database by accident.
 */
public class DatabaseConfiguration {

    /** Whether the database will be an {@link EmbeddedServer}, which nobody else uses. */
    public static boolean isEmbedded(Environment environment) {
        return DatabaseChoice.of(environment) == DatabaseChoice.EMBEDDED;
    }

    @Bean
    static ServerCheck serverCheck() {
        return new ServerCheck();
    }

    @Bean
    @Conditional(NamedByUrl.class)
    JdbcConnectionDetails namedDatabase(Environment environment) {
        return new AddressedDatabase(
                DatabaseUrl.parse(environment.getRequiredProperty(DatabaseChoice.DATABASE_URL)),
                environment.getProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password"));
    }

    @Bean
    @Conditional(Embedded.class)
    EmbeddedServer embeddedServer(
            @Value("${espalier.database.directory:.espalier}") Path directory,
            @Value("${espalier.database.embedded:true}") boolean allowed) {
        if (!allowed) {
            throw new DatabaseException(
                    "No database is named. Set DATABASE_URL=postgresql://user:password@host:port/database");
        }
        return EmbeddedServer.start(directory);
    }

    @Bean
    @Conditional(Embedded.class)
    JdbcConnectionDetails embeddedDatabase(EmbeddedServer server) {
        return new AddressedDatabase(server.address(), null, null);
    }

    static final class NamedByUrl implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return DatabaseChoice.of(context.getEnvironment()) == DatabaseChoice.URL;
        }
    }

    static final class Embedded implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return isEmbedded(context.getEnvironment());
        }
    }
}
