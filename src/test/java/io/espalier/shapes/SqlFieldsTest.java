package io.espalier.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Named SQL on a real database: every type of argument, and pages of what it answers. */
class SqlFieldsTest {

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication application;

    @BeforeAll
    static void start() {
        database = ShapesApplication.database();
        new JdbcTemplate(database.dataSource())
                .execute(
                        "insert into remarks select i, 'remark ' || i, i % 5 > 0, null, null from generate_series(10, 60) i");
        application = ShapesApplication.start(database);
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    /** Of the three rows, the first has a value of every type; each argument finds it alone. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "text | \"all\"",
                "whole | -2147483648",
                "large | \"9223372036854775807\"",
                "huge | \"123456789012345678901234567890\"",
                "decimal | \"1234.56\"",
                "twice | 0.1",
                "moment | \"2024-02-29T10:30:00.123456Z\"",
                "local | \"2024-02-29T12:30:00.5\"",
                "day | \"2024-02-29\"",
                "time | \"23:59:59.999\"",
                "interval | \"PT1H30M1.5S\"",
                "bytes | \"AP8Q\"",
                "other | \"00000000-0000-0000-0000-0000000000ff\"",
                "json | {text: \"all\", more: [1.5, true]}",
            })
    void takesValuesOfEveryType(String argument, String value) {
        assertThat(samples("samplesLike(" + argument + ": " + value + ")")).containsExactly("all");
        assertThat(samples("samplesLike(" + argument + ": null)")).hasSize(3);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "texts | \"all\", \"{}\"",
                "wholes | -2147483648, 7",
                "larges | \"9223372036854775807\", 7",
                "decimals | \"1234.56\", 1e3",
                "twices | 0.1, 7",
                "moments | \"2024-02-29T10:30:00.123456Z\", \"2024-02-29T10:30:00+01:00\"",
                "locals | \"2024-02-29T12:30:00.5\", \"2024-02-29T12:30:00\"",
                "days | \"2024-02-29\", \"2024-03-01\"",
                "times | \"23:59:59.999\", \"12:00:01\"",
                "intervals | \"PT1H30M1.5S\", \"PT-1S\"",
                "bytes | \"AP8Q\", \"AAA=\"",
                "others | \"00000000-0000-0000-0000-0000000000ff\", \"00000000-0000-0000-0000-0000000000fe\"",
                "json | {text: \"all\"}, {text: \"nothing\"}, \"a\"",
            })
    void takesListsOfEveryType(String argument, String values) {
        assertThat(samples("samplesAmong(" + argument + ": [" + values + "])"))
                .containsExactly("all");
        assertThat(samples("samplesAmong(" + argument + ": [])")).isEmpty();
        assertThat(samples("samplesAmong(" + argument + ": null)")).hasSize(3);
    }

    @Test
    void takesBooleansAndEnums() {
        assertThat(samples("samplesLike(flag: true)")).containsExactly("all");
        assertThat(samples("samplesAmong(flags: [false, true])")).hasSize(3);
        assertThat(samples("samplesLike(colour: GREEN)")).hasSize(3);
        assertThat(samples("samplesLike(colour: RED)")).isEmpty();
        assertThat(samples("samplesAmong(colours: [RED, GREEN])")).hasSize(3);
        assertThat(samples("samplesAmong(colours: [RED])")).isEmpty();
    }

    private static List<String> samples(String field) {
        Answer answer = application.execute("{ list: " + field + " { text } }");
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.recording().statements()).hasSize(1);
        return texts(answer.dataTree().path("list"), "text");
    }

    /** Whatever it holds, a text is a value: none of it ever stands in a statement. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table remarks; --",
                "\" or 1=1; --",
                "$$; select pg_sleep(60); $$",
                "\\'; truncate remarks; --",
                "?::text ? $1 :name {fn now()}",
                "') r) q; delete from remarks; --",
                "*/ or true /*",
            })
    void textsAreValues(String text) {
        for (String field : List.of("rankedRemarks(word: $text)", "firstRemark(word: $text)")) {
            String selected = field.startsWith("first") ? "{ id }" : "{ nodes { id } }";
            Answer answer =
                    application.execute(
                            "query ($text: String!) { found: " + field + " " + selected + " }",
                            Map.of("text", text));
            assertThat(answer.errors()).isEmpty();
            assertThat(answer.recording().statements())
                    .hasSize(1)
                    .noneMatch(statement -> statement.contains(text));
        }
        Answer bookings =
                application.execute(
                        "query ($texts: [String!]) { bookings { sameDay(guests: $texts) { nodes { guest } } } }",
                        Map.of("texts", List.of(text, "Ada")));
        assertThat(bookings.errors()).isEmpty();
        assertThat(bookings.recording().statements())
                .noneMatch(statement -> statement.contains(text));
    }

    /** Points are null for every fourth; what is not approved is not shown. */
    private static List<String> ranked() {
        return IntStream.rangeClosed(10, 60)
                .filter(id -> id % 5 > 0)
                .boxed()
                .sorted(
                        java.util.Comparator.<Integer>comparingInt(id -> id % 4)
                                .reversed()
                                .thenComparingInt(id -> id / 2)
                                .thenComparingInt(id -> id))
                .map(id -> "remark " + id)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 40, 41, 100})
    void pagesForwardMakeTheWholeList(int size) {
        List<String> seen = new ArrayList<>();
        String after = null;
        boolean more = true;
        while (more) {
            JsonNode page = page("first", size, "after", after);
            assertThat(page.path("totalCount").intValue()).isEqualTo(ranked().size());
            assertThat(page.at("/pageInfo/hasPreviousPage").booleanValue())
                    .isEqualTo(!seen.isEmpty());
            seen.addAll(texts(page.path("nodes"), "text"));
            after = page.at("/pageInfo/endCursor").asString();
            more = page.at("/pageInfo/hasNextPage").booleanValue();
        }
        assertThat(seen).isEqualTo(ranked());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 40, 41, 100})
    void pagesBackwardMakeTheWholeList(int size) {
        List<String> seen = new ArrayList<>();
        String before = null;
        boolean more = true;
        while (more) {
            JsonNode page = page("last", size, "before", before);
            assertThat(page.at("/pageInfo/hasNextPage").booleanValue()).isEqualTo(!seen.isEmpty());
            seen.addAll(0, texts(page.path("nodes"), "text"));
            before = page.at("/pageInfo/startCursor").asString();
            more = page.at("/pageInfo/hasPreviousPage").booleanValue();
        }
        assertThat(seen).isEqualTo(ranked());
    }

    private static JsonNode page(
            String count,
            int size,
            String bound,
            @org.jspecify.annotations.Nullable String cursor) {
        Map<String, Object> variables = new LinkedHashMap<>();
        if (cursor != null) {
            variables.put("cursor", cursor);
        }
        Answer answer =
                application.execute(
                        """
                        query ($cursor: String) {
                          list: rankedRemarks(word: "remark", %s: %d, %s: $cursor) {
                            totalCount nodes { text }
                            pageInfo { hasPreviousPage hasNextPage startCursor endCursor }
                          }
                        }
                        """
                                .formatted(count, size, bound),
                        variables);
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.recording().statements()).hasSize(2);
        return answer.dataTree().path("list");
    }

    /** A row that comes in front of a cursor between two pages moves nothing that is behind it. */
    @Test
    void aNewRowShiftsNoPage() {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        String cursor = page("first", 5, "after", null).at("/pageInfo/endCursor").asString();
        jdbc.execute("insert into remarks values (7, 'remark 7', true, null, null)");
        try {
            assertThat(texts(page("first", 5, "after", cursor).path("nodes"), "text"))
                    .isEqualTo(ranked().subList(5, 10));
        } finally {
            jdbc.execute("delete from remarks where id = 7");
        }
    }

    /** With other arguments a row could have other values, and stand elsewhere. */
    @Test
    void aCursorIsOfItsArgumentsAlone() {
        String cursor = page("first", 5, "after", null).at("/pageInfo/endCursor").asString();
        for (String arguments : List.of("word: \"remark\", copies: 1", "word: \"emark\"")) {
            Answer answer =
                    application.execute(
                            "query ($cursor: String) { rankedRemarks("
                                    + arguments
                                    + ", after: $cursor) { nodes { id } } }",
                            Map.of("cursor", cursor));
            assertThat(String.valueOf(answer.errors())).contains("INVALID_CURSOR");
        }
    }

    /** What goes wrong inside a file is a fault of the server, and shows nothing of it. */
    @Test
    void hidesWhatFailsInside() {
        Answer answer = application.execute("{ remarksPer(divisor: 0) { id } }");
        assertThat(answer.errors()).hasSize(1);
        assertThat(String.valueOf(answer.errors().getFirst()))
                .contains("INTERNAL")
                .doesNotContain("divi", "remarks ", "select");
    }

    @Test
    void answersLimitsOfPages() {
        assertThat(
                        String.valueOf(
                                application
                                        .execute("{ rankedRemarks(first: 101) { totalCount } }")
                                        .errors()))
                .contains("LIMIT_EXCEEDED");
    }

    private static List<String> texts(JsonNode objects, String field) {
        return Stream.iterate(0, i -> i < objects.size(), i -> i + 1)
                .map(i -> objects.get(i).path(field).asString())
                .toList();
    }
}
