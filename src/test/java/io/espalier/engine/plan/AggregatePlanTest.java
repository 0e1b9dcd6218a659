package io.espalier.engine.plan;

import static io.espalier.engine.error.ErrorCode.INVALID_ARGUMENT;
import static io.espalier.engine.error.ErrorCode.LIMIT_EXCEEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.fixture.Blog;
import io.espalier.engine.fixture.Bound;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What aggregates and groups need, and what of them is refused before anything runs. */
class AggregatePlanTest {

    private static final Documents DOCUMENTS =
            new Documents(
                    Bound.of(
                            Blog.domain(),
                            """
                            enum Role { READER WRITER }
                            type User { id: ID! name: String! role: Role! posts: PostConnection! }
                            type Post {
                              id: ID!
                              slug: String!
                              title: String
                              views: Int!
                              createdAt: DateTime!
                              author: User
                              comments: CommentConnection!
                            }
                            type Comment { id: ID! content: String! author: User post: Post! }
                            type Query { posts: PostConnection! users: UserConnection! }
                            """),
                    Map.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "totalCount | Aggregate posts",
                "totalCount all: totalCount aggregate { count sum { views } } again: aggregate { avg { views } } | Aggregate posts",
                "aggregate { __typename sum { __typename } } | ''",
                "groups(by: [{title: VALUE}]) { __typename } | Groups posts.groups",
                "a: groups(by: [{title: VALUE}]) { key { title } } b: groups(by: [{title: VALUE}]) { key { title } } aggregate { count }"
                        + " | Aggregate posts, Groups posts.a, Groups posts.b",
                "nodes { title } totalCount groups(by: [{views: VALUE}]) { aggregate { count max { title } } }"
                        + " | Page posts, Aggregate posts, Groups posts.groups",
            })
    void oneStatementForAllTotalsAndOneForEachGroups(String selection, String reads) {
        Plan plan = DOCUMENTS.plan("{ posts { " + selection + " } }");
        assertThat(String.join(", ", plan.reads().stream().map(AggregatePlanTest::name).toList()))
                .isEqualTo(reads);
        assertThat(plan.bound()).isEqualTo(plan.reads().size());
    }

    private static String name(Read read) {
        return read.getClass().getSimpleName() + " " + read.path();
    }

    @Test
    void readsEachAggregateOnce() {
        Plan plan =
                DOCUMENTS.plan(
                        "{ posts { totalCount aggregate { count sum { a: views b: views } } more: aggregate { sum { views } countDistinct { author } } } }");
        assertThat(plan.reads().getFirst().computed().toString())
                .isEqualTo("[count[], sum[views], countDistinct[author_id]]");
    }

    @ParameterizedTest
    @CsvSource({
        "groups(by: [{title: VALUE}]), 4, 3",
        "groups(by: [{title: VALUE}] first: 9), 9, 9"
    })
    void groupsAreAsManyAsAPageHasRows(String groups, int atTheRoot, int below) {
        Plan plan =
                DOCUMENTS.plan(
                        "{ posts { g: %1$s { aggregate { count } } } users { nodes { posts { g: %1$s { aggregate { count } } } } } }"
                                .formatted(groups));
        List<Integer> sizes =
                plan.reads().stream()
                        .filter(Read.Groups.class::isInstance)
                        .map(read -> ((Read.Groups) read).first())
                        .toList();
        assertThat(sizes).isEqualTo(List.of(atTheRoot, below));
    }

    @Test
    void sortsByTheKeysThatTheOrderDoesNotName() {
        Plan plan =
                DOCUMENTS.plan(
                        """
                        { posts { groups(
                          by: [{title: VALUE}, {createdAt: MONTH}, {author: {role: VALUE}}]
                          orderBy: [{count: DESC}, {key: {createdAt: DESC}}, {count: ASC}]
                        ) { key { title } } } }
                        """);
        Read.Groups groups = (Read.Groups) plan.reads().getFirst();
        assertThat(groups.order().toString())
                .isEqualTo(
                        "[count[] desc, month(created_at) desc, title asc, users([id]).role asc]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "by: [] | 'by' must have one key at least.",
                "by: [{title: VALUE}, {title: VALUE}] | 'by.1.title' is a key already: 'key' can show only one of them.",
                "by: [{createdAt: DAY}, {createdAt: HOUR}] | 'by.1.createdAt' is a key already: 'key' can show only one of them.",
                "by: [{title: VALUE}], orderBy: [{key: {views: ASC}}] | 'orderBy.0.key.views' is no key of these groups; 'by' has: title.",
                "by: [{title: VALUE}], timeZone: \"utc+1\" | 'timeZone' is no name of a time zone; it is written as in 'Europe/Berlin' or 'UTC'.",
                "by: [{title: VALUE}], having: {or: [{not: {max: {title: {lt: null}}}}]} | 'having.or.0.not.max.title.lt' is null. Leave it out for no condition, or ask with 'isNull'.",
            })
    void refusesWhatCannotBe(String arguments, String message) {
        EngineException refused =
                refused("{ posts { g: groups(" + arguments + ") { __typename } } }");
        assertThat(refused.code()).isEqualTo(INVALID_ARGUMENT);
        assertThat(refused.path()).isEqualTo(List.of("posts", "g"));
        assertThat(refused.getMessage()).isEqualTo(message);
    }

    @Test
    void refusesAKeyThatIsNoneWhereItStands() {
        EngineException refused =
                refused(
                        "{ posts { groups(by: [{title: VALUE}]) { k: key { author { r: role } } } } }");
        assertThat(refused.path()).isEqualTo(List.of("posts", "groups", "k", "author", "r"));
        assertThat(refused.getMessage())
                .isEqualTo("'author.role' is no key of these groups; 'by' has: title.");
    }

    @Test
    void havingIsAsDeepAsWhereAtMost() {
        String deep = "{not: ".repeat(21) + "{}" + "}".repeat(21);
        EngineException refused =
                refused(
                        "{ posts { groups(by: [{title: VALUE}], having: "
                                + deep
                                + ") { __typename } } }");
        assertThat(refused.code()).isEqualTo(LIMIT_EXCEEDED);
        assertThat(refused.getMessage())
                .isEqualTo("'having' may be 20 levels deep at most, and is deeper.");
    }

    @ParameterizedTest
    @CsvSource({"11, LIMIT_EXCEEDED", "-1, INVALID_ARGUMENT"})
    void groupsAreLimitedLikeRows(int first, ErrorCode code) {
        assertThat(
                        refused(
                                        "{ posts { groups(by: [{title: VALUE}], first: "
                                                + first
                                                + ") { __typename } } }")
                                .code())
                .isEqualTo(code);
    }

    private static EngineException refused(String document) {
        return catchThrowableOfType(EngineException.class, () -> DOCUMENTS.plan(document));
    }
}
