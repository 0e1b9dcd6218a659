package io.espalier.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.database.DatabaseHealthIndicator;
import io.espalier.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.ClassUtils;

class HealthTest {

    private static final String UP = "{\"status\":\"UP\"}";
    private static final String DOWN = "{\"status\":\"DOWN\"}";

    @SuppressWarnings("NullAway.Init")
    private static ServedApplication served;

    @BeforeAll
    static void start() {
        served = ServedApplication.start();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void tellsThatAllIsWellAndNoMore() throws Exception {
        assertAnswer(
                "/actuator/health",
                200,
                "{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
        assertAnswer("/actuator/health/liveness", 200, UP);
        assertAnswer("/actuator/health/readiness", 200, UP);
        assertThat(served.get("/actuator/health/database").statusCode()).isEqualTo(404);
    }

    @Test
    void isReadyAsLongAsTheDatabaseIs() throws Exception {
        try (TestDatabase other = TestDatabase.empty()) {
            JdbcTemplate elsewhere = new JdbcTemplate(other.dataSource());
            String name = served.database().address().database();

            elsewhere.execute("alter database " + name + " allow_connections false");
            elsewhere.queryForList(
                    "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = ?",
                    name);
            assertAnswer("/actuator/health/readiness", 503, DOWN);
            assertAnswer("/actuator/health/liveness", 200, UP);

            elsewhere.execute("alter database " + name + " allow_connections true");
            assertAnswer("/actuator/health/readiness", 200, UP);
            awaitAnAnswer();
        }
    }

    /** The pool learns that a connection is dead by using it: that operation is UNAVAILABLE. */
    private static void awaitAnAnswer() throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (served.execute("{ users { totalCount } }").has("errors")) {
            assertThat(System.nanoTime()).isLessThan(until);
        }
    }

    @Test
    @Timeout(5)
    void isReadyWhileThePoolIsFull() throws Exception {
        try (Connection only = served.application().bean(DataSource.class).getConnection()) {
            assertThat(only.isValid(1)).isTrue();
            assertAnswer("/actuator/health/readiness", 200, UP);
        }
    }

    @Test
    @Timeout(5)
    void doesNotWaitForADatabaseThatSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DatabaseHealthIndicator indicator =
                    new DatabaseHealthIndicator(
                            at("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/none"),
                            Duration.ZERO);

            assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
        }
    }

    @Test
    void looksOnceForAllWhoAskWithinTheTimeThatItRemembers() {
        JdbcConnectionDetails dropped;
        DatabaseHealthIndicator patient;
        try (TestDatabase database = TestDatabase.empty()) {
            dropped = at(database);
            patient = new DatabaseHealthIndicator(dropped, Duration.ofDays(1));
            assertThat(patient.health().getStatus()).isEqualTo(Status.UP);
        }

        assertThat(patient.health().getStatus()).isEqualTo(Status.UP);
        assertThat(new DatabaseHealthIndicator(dropped, Duration.ZERO).health().getStatus())
                .isEqualTo(Status.DOWN);
    }

    @Test
    void nothingElseIsOpen() throws Exception {
        List<String> endpoints = endpointsOnTheClassPath();
        assertThat(endpoints).contains("env", "heapdump", "loggers", "shutdown", "threaddump");

        assertThat(served.get("/actuator").statusCode()).isEqualTo(404);
        for (String endpoint : endpoints) {
            String path = "/actuator/" + endpoint;
            boolean open = List.of("health", "prometheus").contains(endpoint);
            assertThat(served.get(path).statusCode()).as(path).isEqualTo(open ? 200 : 404);
            assertThat(served.send("POST", path, BodyPublishers.noBody()).statusCode())
                    .as("POST " + path)
                    .isEqualTo(open ? 405 : 404);
        }
    }

    private static List<String> endpointsOnTheClassPath() {
        ClassPathScanningCandidateComponentProvider scanner =
                new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Endpoint.class));
        return scanner.findCandidateComponents("org.springframework.boot").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(Objects.requireNonNull(name), null))
                .map(type -> AnnotatedElementUtils.findMergedAnnotation(type, Endpoint.class))
                .map(endpoint -> Objects.requireNonNull(endpoint).id())
                .filter(id -> !id.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static void assertAnswer(String path, int status, String body) throws Exception {
        HttpResponse<String> response = served.get(path);

        assertThat(response.body()).isEqualTo(body);
        assertThat(response.statusCode()).isEqualTo(status);
    }

    private static JdbcConnectionDetails at(TestDatabase database) {
        return details(database.jdbcUrl(), database.user(), database.password());
    }

    private static JdbcConnectionDetails at(String url) {
        return details(url, "nobody", "nothing");
    }

    private static JdbcConnectionDetails details(String url, String user, String password) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return url;
            }

            @Override
            public String getUsername() {
                return user;
            }

            @Override
            public String getPassword() {
                return password;
            }
        };
    }
}
