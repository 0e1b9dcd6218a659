package io.espalier.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.docs.Markdown;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

class MetricsTest {

    private static final String TWO_PATHS =
            "{ users { nodes { name posts { nodes { title } } } } }";
    private static final String NO_STATEMENT = "{ __typename }";
    private static final String SUCCESS =
            "graphql_request_seconds_count{error=\"none\",graphql_error_code=\"none\",graphql_operation_type=\"query\",graphql_outcome=\"SUCCESS\"}";
    private static final String INVALID_ID =
            "graphql_request_seconds_count{error=\"none\",graphql_error_code=\"INVALID_ID\",graphql_operation_type=\"query\",graphql_outcome=\"REQUEST_ERROR\"}";

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
    void statementsAreCountedAsTheAnswerTellsThem() throws Exception {
        new JdbcTemplate(served.database().dataSource())
                .update("insert into users (id, name) values (gen_random_uuid(), 'Ada')");
        double before = valueOf("espalier_statements_total");
        double timedBefore = valueOf("espalier_statements_duration_seconds_count");
        double secondsBefore = valueOf("espalier_statements_duration_seconds_sum");

        JsonNode answer = served.execute(TWO_PATHS);
        served.execute(NO_STATEMENT);

        int executed = answer.at("/extensions/espalier/statements/executed").asInt();
        assertThat(executed).isEqualTo(2);
        assertThat(valueOf("espalier_statements_total")).isEqualTo(before + executed);
        assertThat(valueOf("espalier_statements_duration_seconds_count"))
                .isEqualTo(timedBefore + 1);
        assertThat(valueOf("espalier_statements_duration_seconds_sum"))
                .isBetween(Math.nextUp(secondsBefore), secondsBefore + 10);
    }

    @Test
    void operationsAreCountedByTypeOutcomeAndCode() throws Exception {
        double successes = valueOf(SUCCESS);
        double refusals = valueOf(INVALID_ID);

        served.execute(NO_STATEMENT);
        served.execute("{ user(id: \"none\") { name } }");

        assertThat(valueOf(SUCCESS)).isEqualTo(successes + 1);
        assertThat(valueOf(INVALID_ID)).isEqualTo(refusals + 1);
    }

    /** Whoever collects metrics keeps each series for good: clients must not make any. */
    @Test
    void noClientMakesTimeSeries() throws Exception {
        provoke("first");
        scrape();
        Set<String> before = series();

        for (int i = 0; i < 20; i++) {
            provoke("another" + i);
        }

        assertThat(series()).isEqualTo(before);
    }

    private static void provoke(String name) throws Exception {
        served.execute("query " + name + " { " + name + ": users { nodes { name } } }");
        served.execute("{ " + name + " }");
        served.execute("{ user(id: \"" + name + "\") { name } }");
        served.execute("{ " + name);
        served.send(name.toUpperCase(Locale.ROOT), "/graphql", BodyPublishers.noBody());
        served.get("/" + name);
        served.get("/actuator/" + name);
        served.get("/actuator/health/" + name);
        served.get("/graphql?query=" + name);
    }

    @Test
    void theGuideNamesEveryMetricOfRequestsOperationsStatementsAndThePool() throws Exception {
        served.execute(TWO_PATHS);
        Set<String> documented =
                Markdown.read("docs/deploying.md").codeRows().stream()
                        .map(List::getFirst)
                        .filter(MetricsTest::isDocumented)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(names()).isEqualTo(documented);
    }

    private static boolean isDocumented(String name) {
        return Stream.of("espalier_", "graphql_", "http_server_", "hikaricp_")
                .anyMatch(name::startsWith);
    }

    /** Without what the format adds to the name of a timer. */
    private static Set<String> names() throws Exception {
        return series().stream()
                .map(line -> line.replaceFirst("\\{.*", ""))
                .map(line -> line.replaceFirst("_seconds_(count|sum|max)$", "_seconds"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each line without its value; the JVM has series of its own, which come as it goes. */
    private static Set<String> series() throws Exception {
        return scrape().lines()
                .filter(MetricsTest::isDocumented)
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of a series that there is not yet: 0. */
    private static double valueOf(String series) throws Exception {
        return Pattern.compile("(?m)^" + Pattern.quote(series) + " (\\S+)$")
                .matcher(scrape())
                .results()
                .map(found -> Double.parseDouble(found.group(1)))
                .findFirst()
                .orElse(0.0);
    }

    private static String scrape() throws Exception {
        return served.get("/actuator/prometheus").body();
    }
}
