package io.espalier.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.fixture.Blog;
import io.espalier.engine.fixture.Bound;
import io.espalier.engine.limit.Limits;
import io.espalier.engine.limit.OperationLimits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operation could answer, as its refusals tell it; pages have 4 rows, below 3. */
class AnswerSizeTest {

    private static Bound bound() {
        return Bound.of(
                Blog.domain(),
                """
                type User implements Node { id: ID! name: String! posts: PostConnection! }
                type Post implements Node { id: ID! title: String author: User comments: [Comment!]! tags: TagConnection! @bind(to: "postTags.tag") }
                type Comment { id: ID! content: String! }
                    type Tag { id: ID! name: String! }
                extend type User { friends: [User!]! }
                type Query { user(id: ID!): User posts: PostConnection! tags: [Tag!]! picks(first: Int): PostConnection! }
                """,
                "User.friends",
                "Query.picks");
    }

    private static String refusal(String document, int nodes, int values) {
        OperationLimits standard = OperationLimits.DEFAULTS;
        Limits limits =
                new Limits(
                        Documents.LIMITS.page(),
                        50,
                        1_000,
                        5_000,
                        2_000,
                        Documents.LIMITS.document(),
                        new OperationLimits(
                                50,
                                nodes,
                                values,
                                standard.deadline(),
                                standard.queue(),
                                standard.slow()));
        Documents documents = new Documents(bound(), Map.of(), limits);
        EngineException exception =
                catchThrowableOfType(EngineException.class, () -> documents.plan(document));
        assertThat(exception.code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
        return exception.getMessage();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ posts { nodes { title } } } | 4",
                "{ posts(first: 2) { nodes { title } } } | 2",
                "{ posts(last: 7) { edges { cursor } } } | 7",
                "{ posts { nodes { title } edges { node { title } } } } | 8",
                "{ posts { pageInfo { hasNextPage } } } | 4",
                "{ posts { nodes { author { name } } } } | 4",
                "{ posts { nodes { author { posts { nodes { title } } } } } } | 16",
                "{ posts(first: 5) { nodes { author { posts(first: 6) { nodes { tags(first: 2) { nodes { name } } } } } } } }"
                        + " | 95",
                "{ posts { nodes { tags { totalCount } } } } | 4",
                "{ a: posts { nodes { id } } b: posts { nodes { id } } } | 8",
                "{ posts { groups(by: [{title: VALUE}]) { aggregate { count } } } } | 4",
                "{ posts { pageInfo { hasNextPage } groups(by: [{title: VALUE}], first: 7) { aggregate { count } } } } | 11",
                "{ posts { nodes { author { posts { groups(by: [{title: VALUE}], first: 5) { key { title } } } } } } } | 24",
                "{ tags { name } } | 3",
                "{ tags(limit: 20) { name } } | 20",
                "{ posts { nodes { comments(limit: 9) { content } } } } | 40",
                "{ picks { nodes { title } } } | 3",
                "{ picks(first: -1) { nodes { title } } } | 3",
                "{ picks(first: 7) { nodes { title } edges { cursor } } } | 14",
                "{ picks(first: 2) { nodes { author { friends { posts { nodes { title } } } } } } } | 26"
            })
    void countsNodes(String document, int nodes) {
        assertThat(refusal(document, 0, Integer.MAX_VALUE))
                .isEqualTo(
                        "The operation could answer "
                                + nodes
                                + " nodes; 0 is the most. Ask for smaller pages or less of each.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ posts { totalCount } } | 2",
                "{ posts { aggregate { count countDistinct { title } } } } | 5",
                "{ posts { groups(by: [{title: VALUE}], first: 3) { key { title } aggregate { count } } } } | 14",
                "{ posts(first: 5) { nodes { title id } } } | 12",
                "{ posts(first: 5) { edges { cursor node { a: title b: title } } } } | 22",
                "{ posts(first: 5) { nodes { author { name } } pageInfo { hasNextPage } } } | 14",
                "{ tags(limit: 5) { name __typename } } | 11"
            })
    void countsValues(String document, int values) {
        assertThat(refusal(document, Integer.MAX_VALUE, 0))
                .isEqualTo(
                        "The operation could answer "
                                + values
                                + " values; 0 is the most. Ask for smaller pages or less of each.");
    }

    /** Ten levels of a hundred rows each are more than a long can count. */
    @ParameterizedTest
    @CsvSource({"posts(first: 10) { nodes { author { , } } }"})
    void staysAtTheLargestNumberThereIs(String begin, String end) {
        String document = "{ " + begin.repeat(20) + "name" + end.repeat(20) + " }";

        assertThat(refusal(document, Integer.MAX_VALUE, Integer.MAX_VALUE))
                .startsWith("The operation could answer " + Long.MAX_VALUE + " nodes;");
    }

    @ParameterizedTest
    @CsvSource({"50, false", "51, true"})
    void countsStatements(int statements, boolean refused) {
        String document = "{ " + fields(statements) + "}";

        EngineException exception =
                catchThrowableOfType(
                        EngineException.class,
                        () -> new Documents(bound(), Map.of()).plan(document));

        assertThat(exception == null ? List.of() : List.of(exception.getMessage()))
                .isEqualTo(
                        refused
                                ? List.of(
                                        "The operation would take 51 statements; 50 is the most. Ask for fewer relations"
                                                + " at a time.")
                                : List.of());
    }

    private static String fields(int count) {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < count; i++) {
            fields.append("c").append(i).append(": posts { totalCount } ");
        }
        return fields.toString();
    }
}
