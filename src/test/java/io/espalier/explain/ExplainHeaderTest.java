package io.espalier.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.cases.CommunityApplication;
import io.espalier.explain.Explained.Reply;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may be told what. */
class ExplainHeaderTest {

    private static final String USERS = "{ users { nodes { name } } }";
    private static final String NEEDED =
            "The header 'Espalier-Explain' is needed once, as 'reads' or 'plans'.";

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @BeforeAll
    static void make() {
        database = TestDatabase.migrated();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    private static TestApplication serve(String... properties) {
        List<String> all = new java.util.ArrayList<>(List.of(properties));
        all.add("spring.main.web-application-type=servlet");
        return TestApplication.start(
                CommunityApplication.class, database, all.toArray(String[]::new));
    }

    @Test
    void nobodyIsToldUnlessThatIsAllowed() {
        try (TestApplication application = serve()) {
            Explained served = new Explained(application);
            for (String asked : List.of("reads", "plans", "off", "")) {
                assertThat(refusal(served.ask(USERS, Explained.HEADER, asked)))
                        .isEqualTo(
                                "400 BAD_REQUEST This server does not tell what it ran; send the request without 'Espalier-Explain'.");
            }
            assertThat(served.ask(USERS).json().toString())
                    .isEqualTo(
                            "{\"data\":{\"users\":{\"nodes\":[]}},\"extensions\":{\"espalier\":{\"statements\":{\"bound\":1,\"executed\":1}}}}");
        }
    }

    @Test
    void readsAloneMayBeAllowed() {
        try (TestApplication application =
                serve("espalier.explain.mode=reads", "espalier.statements=false")) {
            Explained served = new Explained(application);
            assertThat(refusal(served.ask(USERS, Explained.HEADER, "plans")))
                    .isEqualTo(
                            "400 BAD_REQUEST This server tells no plans; send 'Espalier-Explain: reads'.");
            assertThat(
                            served.ask(USERS, Explained.HEADER, "reads")
                                    .json()
                                    .at("/extensions/espalier")
                                    .propertyNames())
                    .containsExactly("explain");
            assertThat(served.ask(USERS).json().path("extensions").isMissingNode()).isTrue();
        }
    }

    @Test
    void theHeaderIsUnderstoodOrRefused() {
        try (TestApplication application = serve("espalier.explain.mode=plans")) {
            Explained served = new Explained(application);
            for (String asked : List.of("READS", "off", "", "reads, plans", "true")) {
                assertThat(refusal(served.ask(USERS, Explained.HEADER, asked)))
                        .isEqualTo("400 BAD_REQUEST " + NEEDED);
            }
            assertThat(
                            refusal(
                                    served.ask(
                                            USERS,
                                            Explained.HEADER,
                                            "reads",
                                            Explained.HEADER,
                                            "reads")))
                    .isEqualTo("400 BAD_REQUEST " + NEEDED);
            assertThat(refusal(served.ask("{ broken", Explained.HEADER, "reads")))
                    .startsWith("400 GRAPHQL_PARSE_FAILED");
        }
    }

    @Test
    void queriesByGetAreToldToo() {
        try (TestApplication application = serve("espalier.explain.mode=plans")) {
            Explained served = new Explained(application);
            String query = "query=%7Busers%7Bnodes%7Bname%7D%7D%7D";

            Reply told = served.get(query, Explained.HEADER, "plans");

            assertThat(told.explain().at("/reads/0/plan/tree/node").asString()).isEqualTo("Limit");
            assertThat(told.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(served.get(query).headers().firstValue("Cache-Control")).isEmpty();
        }
    }

    @Test
    void introspectionRunsNothing() {
        try (TestApplication application = serve("espalier.explain.mode=plans")) {
            assertThat(
                            new Explained(application)
                                    .ask("{ __typename }", Explained.HEADER, "plans")
                                    .masked())
                    .isEqualToIgnoringWhitespace(
                            "{\"operation\": \"QUERY\", \"milliseconds\": \"n\", \"reads\": [], \"others\": []}");
        }
    }

    private static String refusal(Reply reply) {
        return reply.status()
                + " "
                + reply.json().at("/errors/0/extensions/code").asString()
                + " "
                + reply.json().at("/errors/0/message").asString();
    }
}
