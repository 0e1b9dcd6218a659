package io.espalier.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.id.GlobalId;
import io.espalier.testing.StatementHook;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows that are deleted are gone from every way to read them, and back when they are restored. */
@SuppressWarnings("NullAway.Init") // JUnit fills the fields.
class DeletedRowsTest {

    private static TestDatabase database;
    private static TestApplication application;

    /**
     * Gone are Grace, who wrote question 2, answer 5 and comment 1; the question 1 with its answers
     * 4, 5 and 6 and all their comments; and comment 7, on question 2.
     */
    @BeforeAll
    static void delete() {
        database = CaseData.load(1);
        execute("update users set deleted_at = now() where id = '" + id("8001", 2) + "'");
        execute("update posts set deleted_at = now() where id = '" + id("8003", 1) + "'");
        execute("update comments set deleted_at = now() where id = '" + id("8004", 7) + "'");
        application = TestApplication.start(CommunityApplication.class, database);
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // lists, counts, aggregates, groups
                "{ posts { totalCount } comments { totalCount } users { totalCount } } | {posts={totalCount=9}, comments={totalCount=2}, users={totalCount=7}}",
                "{ posts(where: {kind: {eq: QUESTION}}) { nodes { title } } } | {posts={nodes=[{title=How long does mead take?}, {title=Cider 🍏 from “windfalls”?}, {title=Which water for a stout?}]}}",
                "{ posts { aggregate { count sum { views } countDistinct { author } } } } | {posts={aggregate={count=9, sum={views=2147484052}, countDistinct={author=3}}}}",
                "{ posts { groups(by: [{kind: VALUE}]) { key { kind } aggregate { count } } } } | {posts={groups=[{key={kind=QUESTION}, aggregate={count=3}}, {key={kind=ANSWER}, aggregate={count=1}}, {key={kind=ARTICLE}, aggregate={count=4}}, {key={kind=WIKI}, aggregate={count=1}}]}}",
                "{ posts(where: {kind: {eq: QUESTION}}) { groups(by: [{author: {role: VALUE}}]) { key { author { role } } aggregate { count } } } } | {posts={groups=[{key={author={role=USER}}, aggregate={count=1}}, {key={author={role=null}}, aggregate={count=2}}]}}",
                // relations
                "{ users(first: 1, where: {name: {eq: \"Ada\"}}) { nodes { posts { totalCount nodes { content } } comments { totalCount } } } } | {users={nodes=[{posts={totalCount=2, nodes=[{content=Unfinished.}, {content=Hard.}]}, comments={totalCount=0}}]}}",
                "{ posts(where: {title: {startsWith: \"Which\"}}) { nodes { author { id } comments { totalCount } answers { nodes { content parent { title } } } } } } | {posts={nodes=[{author=null, comments={totalCount=0}, answers={nodes=[{content=Hard., parent={title=Which water for a stout?}}]}}]}}",
                "{ categories(where: {name: {eq: \"beer\"}}) { nodes { posts(where: {kind: {eq: QUESTION}}) { nodes { title } } } } } | {categories={nodes=[{posts={nodes=[{title=Which water for a stout?}]}}]}}",
                // filters
                "{ posts(where: {author: {name: {eq: \"Grace\"}}}) { totalCount } } | {posts={totalCount=0}}",
                "{ posts(where: {author: {isNull: true}, kind: {eq: QUESTION}}) { nodes { title } } } | {posts={nodes=[{title=Cider 🍏 from “windfalls”?}, {title=Which water for a stout?}]}}",
                "{ users(where: {comments: {some: {}}}) { nodes { name } } } | {users={nodes=[{name=Bob}, {name=Åsa Ünïcødé 🦊}]}}",
                "{ users(where: {name: {eq: \"Ada\"}, comments: {none: {}}}) { nodes { name } } } | {users={nodes=[{name=Ada}]}}",
                "{ users(where: {name: {eq: \"Ada\"}, posts: {every: {kind: {ne: QUESTION}}}}) { nodes { name } } } | {users={nodes=[{name=Ada}]}}",
                "{ users(where: {posts: {count: {eq: 2}}}) { nodes { name } } } | {users={nodes=[{name=Ada}]}}",
                "{ users(first: 2, orderBy: [{posts: {count: DESC}}]) { nodes { name posts { totalCount } } } } | {users={nodes=[{name=Åsa Ünïcødé 🦊, posts={totalCount=3}}, {name=Ada, posts={totalCount=2}}]}}",
                // search, named SQL
                "{ posts(where: {search: \"sugar or foam\"}) { totalCount } } | {posts={totalCount=0}}",
                "{ trendingPosts(days: 1000, first: 3) { nodes { title author { name } } } } | {trendingPosts={nodes=[{title=How long does mead take?, author={name=Bob}}, {title=Hops III, author={name=Åsa Ünïcødé 🦊}}, {title=Hops II, author={name=Åsa Ünïcødé 🦊}}]}}",
            })
    void showNothingDeleted(String query, String data) {
        assertThat(data(query, Map.of())).isEqualTo(data);
    }

    @Test
    void findNothingDeletedByItsId() {
        String question = globalId("Post", id("8003", 1));
        String grace = globalId("User", id("8001", 2));
        String comment = globalId("Comment", id("8004", 7));

        assertThat(
                        data(
                                "query ($q: ID!, $u: ID!, $c: ID!) { post(id: $q) { id } user(id: $u) { id }"
                                        + " node(id: $c) { id } nodes(ids: [$q, $u, $c]) { id } }",
                                Map.of("q", question, "u", grace, "c", comment)))
                .isEqualTo("{post=null, user=null, node=null, nodes=[null, null, null]}");
    }

    /** A vote, a filing and a profile stay, and lead to nothing. */
    @Test
    void leaveWhatRefersToThem() {
        String filing = globalId("PostCategory", id("8003", 1), id("8005", 1));
        String profile = globalId("Profile", id("8002", 2));

        assertThat(
                        data(
                                "query ($f: ID!, $p: ID!) { filing: node(id: $f) { ... on PostCategory { category { name } post { title } } }"
                                        + " profile: node(id: $p) { ... on Profile { user { name } } } }",
                                Map.of("f", filing, "p", profile)))
                .isEqualTo("{filing={category={name=beer}, post=null}, profile={user=null}}");
    }

    /** A thread goes on below no deleted comment, and begins below one. */
    @Test
    void endThreads() {
        try (TestDatabase threads = CaseData.load(1);
                TestApplication served =
                        TestApplication.start(CommunityApplication.class, threads)) {
            new JdbcTemplate(threads.dataSource())
                    .update(
                            "update comments set deleted_at = now() where id = '"
                                    + id("8004", 2)
                                    + "'");
            String query =
                    "query ($id: ID!) { node(id: $id) { ... on Comment { parent { content } thread { nodes { content } } } } }";

            assertThat(
                            served.execute(query, Map.of("id", globalId("Comment", id("8004", 4))))
                                    .response()
                                    .get("data"))
                    .hasToString("{node={parent=null, thread={nodes=[{content=That is it.}]}}}");
            assertThat(
                            served.execute(query, Map.of("id", globalId("Comment", id("8004", 3))))
                                    .response()
                                    .get("data"))
                    .hasToString(
                            "{node={parent={content=What yeast?}, thread={nodes=[{content=What yeast?}, {content=Same here.}]}}}");
        }
    }

    @Test
    void areBackWhenTheyAreRestored() {
        try (TestDatabase restored = CaseData.load(1)) {
            JdbcTemplate jdbc = new JdbcTemplate(restored.dataSource());
            for (String table : List.of("users", "posts", "comments")) {
                jdbc.update("update %s set deleted_at = now()".formatted(table));
            }
            for (String table : List.of("users", "posts", "comments")) {
                jdbc.update("update %s set deleted_at = null".formatted(table));
            }
            try (TestApplication served =
                    TestApplication.start(CommunityApplication.class, restored)) {
                String query =
                        "{ posts { totalCount nodes { title author { name } comments { totalCount } answers { totalCount } } } users { totalCount }"
                                + " comments { nodes { content post { title } parent { content } } } }";
                try (TestDatabase untouched = CaseData.load(1);
                        TestApplication other =
                                TestApplication.start(CommunityApplication.class, untouched)) {
                    assertThat(served.execute(query).response().get("data"))
                            .isEqualTo(other.execute(query).response().get("data"));
                }
            }
        }
    }

    private static String data(String query, Map<String, Object> variables) {
        return String.valueOf(
                application
                        .execute(query, variables, null, StatementHook.NONE)
                        .response()
                        .get("data"));
    }

    private static String globalId(String type, String... key) {
        return new GlobalId(type, List.of(key)).encode();
    }

    private static String id(String table, int number) {
        return "01900000-0000-7000-%s-%012d".formatted(table, number);
    }

    private static void execute(String sql) {
        new JdbcTemplate(database.dataSource()).update(sql);
    }
}
