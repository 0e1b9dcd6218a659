package io.espalier.cli;

import static java.util.stream.Collectors.joining;

import io.espalier.database.EmbeddedServer;
import java.lang.management.ManagementFactory;
import java.sql.DatabaseMetaData;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Says what was started: the database, what is in it, where the API is and how long it took. */
final class StartReport {

    private static final Logger LOG = LoggerFactory.getLogger(StartReport.class);

    /** Counting stops here, so that a start does not wait until millions are counted. */
    private static final int COUNTED = 100_000;

    private final JdbcTemplate jdbc;
    private final Environment environment;
    private final ObjectProvider<EmbeddedServer> embedded;

    StartReport(
            JdbcTemplate jdbc, Environment environment, ObjectProvider<EmbeddedServer> embedded) {
        this.jdbc = jdbc;
        this.environment = environment;
        this.embedded = embedded;
    }

    @EventListener(ApplicationReadyEvent.class)
    void report() {
        LOG.info("Database  {}", database());
        LOG.info(
                "Changelog {} changesets applied",
                jdbc.queryForObject("select count(*) from databasechangelog", Long.class));
        LOG.info(
                "Rows      {}",
                List.of("users", "posts", "comments").stream()
                        .map(this::count)
                        .collect(joining(", ")));
        LOG.info("GraphQL   {}", address());
        LOG.info("Ready     in {} s", String.format(Locale.ROOT, "%.1f", secondsSinceStart()));
    }

    /** Since Java itself started, which is what whoever started it has waited. */
    private static double secondsSinceStart() {
        return ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
    }

    private String database() {
        EmbeddedServer server = embedded.getIfAvailable();
        return jdbc.execute(
                (ConnectionCallback<String>)
                        connection -> {
                            DatabaseMetaData metadata = connection.getMetaData();
                            String place =
                                    metadata.getURL()
                                            .replaceFirst("^jdbc:postgresql://", "")
                                            .replaceFirst("\\?.*", "");
                            return "PostgreSQL %s at %s%s"
                                    .formatted(
                                            metadata.getDatabaseProductVersion(),
                                            place,
                                            server == null
                                                    ? ""
                                                    : ", embedded, kept in "
                                                            + server.directory()
                                                                    .toAbsolutePath()
                                                                    .normalize());
                        });
    }

    private String count(String table) {
        long counted =
                Objects.requireNonNull(
                        jdbc.queryForObject(
                                "select count(*) from (select from "
                                        + table
                                        + " limit ?) as counted",
                                Long.class,
                                COUNTED + 1));
        return counted > COUNTED
                ? "more than %,d %s".formatted(COUNTED, table)
                : "%,d %s".formatted(counted, table);
    }

    private String address() {
        return "http://localhost:"
                + environment.getProperty("local.server.port")
                + environment.getProperty("server.servlet.context-path", "")
                + environment.getProperty("spring.graphql.http.path", "/graphql");
    }
}
