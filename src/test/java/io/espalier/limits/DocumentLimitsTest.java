package io.espalier.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.espalier.limits.Served.Reply;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that ask too much are refused with the limit and what was asked, before any SQL. */
class DocumentLimitsTest {

    private static Served served;

    @BeforeAll
    static void start() {
        served = new Served();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    static Stream<Arguments> tooLarge() {
        return Stream.of(
                arguments(
                        "15,000 tokens",
                        "{ " + "__typename ".repeat(15_000) + "}",
                        "The document has more than 10000 tokens, the most it may have."),
                arguments(
                        "1,000 aliases",
                        IntStream.range(0, 1_000)
                                .mapToObj(i -> "a" + i + ": __typename")
                                .collect(Collectors.joining(" ", "{ ", " }")),
                        "The document has 1000 aliases, with its fragments written out; 250 is the most."),
                arguments(
                        "more fields than one may select",
                        "{ " + "__typename ".repeat(2_001) + "}",
                        "The document selects 2001 fields, with its fragments written out; 2000 is the most."),
                arguments(
                        "21 fields deep",
                        "{ users { nodes "
                                + "{ posts { nodes ".repeat(9)
                                + "{ id } "
                                + "} }".repeat(9)
                                + "} }",
                        "The document is 21 fields deep; 20 is the most."),
                arguments(
                        "200 fields deep",
                        "{ a ".repeat(200) + "}".repeat(200),
                        "The document is nested too deeply to be read; 20 fields deep is the most."),
                arguments(
                        "fragments that double each other",
                        IntStream.range(0, 60)
                                .mapToObj(i ->
                                        "fragment F%d on Query { ...F%d ...F%d }"
                                                .formatted(i, i + 1, i + 1))
                                .collect(
                                        Collectors.joining(
                                                " ",
                                                "{ ...F0 } ",
                                                " fragment F60 on Query { __typename }")),
                        "The document selects 1152921504606846976 fields, with its fragments written out; 2000 is the"
                                + " most."),
                arguments(
                        "a chain of fragments, which takes minutes to validate",
                        IntStream.range(0, 1_200)
                                .mapToObj(
                                        i -> "fragment F%d on Query { ...F%d }".formatted(i, i + 1))
                                .collect(
                                        Collectors.joining(
                                                " ",
                                                "{ ...F0 } ",
                                                " fragment F1200 on Query { __typename }")),
                        "The document has 1201 fragments; 100 is the most."),
                arguments(
                        "a million nodes",
                        "{ users(first: 100) { nodes { posts(first: 100) { nodes { comments(first: 100) { nodes { id }"
                                + " } } } } } }",
                        "The operation could answer 1010100 nodes; 100000 is the most. Ask for smaller pages or less of"
                                + " each."),
                arguments(
                        "many values of many nodes",
                        "{ users(first: 100) { nodes { posts(first: 100) { nodes { "
                                + IntStream.range(0, 120)
                                        .mapToObj(i -> "t" + i + ": title ")
                                        .collect(Collectors.joining())
                                + "} } } } }",
                        "The operation could answer 1200202 values; 1000000 is the most. Ask for smaller pages or less"
                                + " of each."),
                arguments(
                        "51 statements",
                        IntStream.range(0, 51)
                                .mapToObj(i -> "c" + i + ": users { totalCount }")
                                .collect(Collectors.joining(" ", "{ ", " }")),
                        "The operation would take 51 statements; 50 is the most. Ask for fewer relations at a time."),
                arguments(
                        "introspection of itself",
                        "{ __schema { types { fields { type { fields { type { name } } } } } } }",
                        "This request is not asking for introspection in good faith - __Type.fields is present too"
                                + " often!"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tooLarge")
    void refusesBeforeAnySql(String what, String document, String message) throws Exception {
        Reply reply = served.post(document);

        assertThat(List.of(reply.status(), reply.errors(), reply.executed()))
                .isEqualTo(List.of(400, Reply.refusal("LIMIT_EXCEEDED", message), 0));
    }

    @Test
    void fragmentsThatUseThemselvesAreInvalid() throws Exception {
        Reply reply =
                served.post(
                        "{ users { nodes { ...A } } } fragment A on User { posts { nodes { author { ...A } } } }");

        assertThat(List.of(reply.status(), reply.body().at("/errors/0/extensions/code").asString()))
                .isEqualTo(List.of(400, "GRAPHQL_VALIDATION_FAILED"));
    }

    static Stream<String> large() {
        return Stream.of(
                "{ users { nodes "
                        + "{ posts(first: 1) { nodes { author ".repeat(5)
                        + "{ posts(first: 1) { nodes { id } } } "
                        + "} } }".repeat(5)
                        + "} }",
                IntStream.range(0, 50)
                        .mapToObj(i -> "c" + i + ": users { totalCount }")
                        .collect(Collectors.joining(" ", "{ ", " }")),
                "{ users(first: 100) { nodes { posts(first: 100) { nodes { author { name } comments(first: 8) { nodes {"
                        + " id } } } } } } }");
    }

    @ParameterizedTest
    @MethodSource("large")
    void whatIsWithinTheLimitsRuns(String document) throws Exception {
        assertThat(served.post(document).status()).isEqualTo(200);
    }
}
