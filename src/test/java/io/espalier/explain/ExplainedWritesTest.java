package io.espalier.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.cases.CommunityApplication;
import io.espalier.engine.id.GlobalId;
import io.espalier.explain.Explained.Reply;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** What is told of mutations. */
class ExplainedWritesTest {

    private static final Path FOLDER = Path.of("src/test/resources/explain/written");

    private static final String POST =
            new GlobalId("Post", List.of("01900000-0000-7000-8003-000000000001")).encode();

    private static final String CREATE =
            "%s: createCategory(input: {name: \"%s\"}) { category { name posts { totalCount } } userErrors { __typename } } ";

    @SuppressWarnings("NullAway.Init")
    private TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private TestApplication application;

    @SuppressWarnings("NullAway.Init")
    private Explained served;

    @BeforeEach
    void start() throws SQLException {
        database = TestDatabase.migrated();
        try (Connection connection = database.connect()) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("handwritten/rows.sql"));
        }
        application =
                TestApplication.start(
                        CommunityApplication.class,
                        database,
                        "spring.main.web-application-type=servlet",
                        "espalier.explain.mode=plans",
                        "espalier.explain.values=true");
        served = new Explained(application);
    }

    @AfterEach
    void stop() {
        application.close();
        database.close();
    }

    @Test
    void locksWritesAndReadsAfterwards() {
        Reply reply =
                served.ask(
                        """
                        mutation {
                          updatePost(input: {id: "%s", data: {title: "Why not?", comments: {create: [{content: "c"}]}}}) {
                            post { title author { name } comments(orderBy: [{content: ASC}]) { nodes { content author { name } } } }
                            userErrors { __typename }
                          }
                          deletePosts(input: {where: {kind: {eq: ANSWER}}, atMost: 5}) { count userErrors { __typename } }
                        }
                        """
                                .formatted(POST),
                        Explained.HEADER,
                        "reads");

        assertThat(reply.json().at("/data/updatePost/post/comments/nodes/2/content").asString())
                .isEqualTo("c");
        assertThat(reply.json().at("/data/deletePosts/count").asInt()).isEqualTo(2);
        assertThat(reply.told()).isEqualTo(reply.executed());
        reply.compare(FOLDER.resolve("locks-writes-reads.json"));
    }

    @Test
    void eachTransactionOfADocument() {
        Reply reply =
                served.ask(
                        "mutation @transaction(mode: EACH) { "
                                + CREATE.formatted("one", "ale")
                                + CREATE.formatted("wrong", " ")
                                + CREATE.formatted("two", "stout")
                                + "}",
                        Explained.HEADER,
                        "plans");

        assertThat(reply.json().at("/data/two/category/name").asString()).isEqualTo("stout");
        assertThat(reply.told()).isEqualTo(reply.executed());
        reply.compare(FOLDER.resolve("each-transaction.json"));
    }

    @Test
    void aKeyAndTheAnswerThatItKept() {
        String create = "mutation { " + CREATE.formatted("one", "ale") + "}";
        String[] headers = {Explained.HEADER, "reads", "Idempotency-Key", "k1"};
        Reply first = served.ask(create, headers);
        Reply again = served.ask(create, headers);

        assertThat(first.told()).isEqualTo(first.executed());
        first.compare(FOLDER.resolve("key.json"));
        assertThat(again.dataAndErrors()).isEqualTo(first.dataAndErrors());
        // It tells what this request ran, the count is that of the answer.
        assertThat(again.explain().path("others").toString()).isEqualTo("[{\"kind\":\"KEY\"}]");
        assertThat(again.explain().at("/reads/0/keys").asInt(-1)).isZero();
        assertThat(again.executed()).isEqualTo(first.executed());
    }
}
