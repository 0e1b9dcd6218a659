package io.espalier.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.http.Endpoint.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A URL asks queries, and nothing else; and a page of another site cannot make it ask. */
class QueriesByGetTest {

    private static final String USERS = "{ users { nodes { name } } }";
    private static final String CREATE =
            "mutation M { createUser(input: {name: \"Eve\"}) { userErrors { code } } }";

    private static Endpoint endpoint;

    @BeforeAll
    static void start() {
        endpoint = new Endpoint();
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @Test
    void aQueryIsAnswered() throws Exception {
        Reply reply = endpoint.get(Map.of("query", USERS));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-type")).isEqualTo(Endpoint.GRAPHQL_RESPONSE);
        assertThat(reply.answer()).isEqualTo(Endpoint.ada());
    }

    @Test
    void withVariablesAndTheNameOfItsOperation() throws Exception {
        Reply reply =
                endpoint.get(
                        Map.of(
                                "query",
                                "query A { __typename } query B($n: Int!) { users(first: $n) { nodes { name } } }",
                                "operationName",
                                "B",
                                "variables",
                                "{\"n\": 1}"));

        assertThat(reply.answer()).isEqualTo(Endpoint.ada());
    }

    @Test
    void aMutationIsRefusedAndWritesNothing() throws Exception {
        Reply alone = endpoint.get(Map.of("query", CREATE));
        Reply named =
                endpoint.get(
                        Map.of("query", CREATE + " query Q { __typename }", "operationName", "M"));

        assertThat(List.of(alone.refusal(), named.refusal()))
                .containsOnly(List.of(405, "BAD_REQUEST"));
        assertThat(alone.header("allow")).isEqualTo("POST");
        assertThat(endpoint.users()).isEqualTo(1);
    }

    @Test
    void aQueryBesideAMutationIsAnswered() throws Exception {
        Reply reply =
                endpoint.get(
                        Map.of("query", CREATE + " query Q { __typename }", "operationName", "Q"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(endpoint.users()).isEqualTo(1);
    }

    @Test
    void whatIsNoRequestIsRefused() throws Exception {
        assertThat(endpoint.get(Map.of("variables", "{}")).refusal())
                .isEqualTo(List.of(400, "BAD_REQUEST"));
        assertThat(endpoint.get(Map.of("query", "{")).refusal())
                .isEqualTo(List.of(400, "GRAPHQL_PARSE_FAILED"));
        assertThat(endpoint.get(Map.of("query", "{ nothing }")).refusal())
                .isEqualTo(List.of(400, "GRAPHQL_VALIDATION_FAILED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "1", "\"n\""})
    void variablesThatAreNoObject(String variables) throws Exception {
        assertThat(endpoint.get(Map.of("query", USERS, "variables", variables)).refusal())
                .isEqualTo(List.of(400, "BAD_REQUEST"));
    }

    /** As browsers mark what a link, a picture or a form sends, and what a script does. */
    @ParameterizedTest
    @CsvSource({
        "cross-site, navigate, 403",
        "cross-site, no-cors, 403",
        "same-site, no-cors, 403",
        "same-origin, cors, 200",
        "same-origin, navigate, 200",
        "none, navigate, 200"
    })
    void pagesOfOtherSitesCannotAsk(String site, String mode, int status) throws Exception {
        String[] marks = {"Sec-Fetch-Site", site, "Sec-Fetch-Mode", mode};

        assertThat(endpoint.get(Map.of("query", USERS), marks).status()).isEqualTo(status);
        assertThat(endpoint.post(Map.of("query", USERS), marks).status()).isEqualTo(status);
    }

    /** Without a word about CORS, a browser sends only these without asking. */
    @ParameterizedTest
    @ValueSource(
            strings = {"application/x-www-form-urlencoded", "multipart/form-data", "text/plain"})
    void aFormCannotWrite(String contentType) throws Exception {
        Reply reply =
                endpoint.send(
                        "PUT",
                        "",
                        BodyPublishers.ofString(
                                Endpoint.JSON.writeValueAsString(Map.of("query", CREATE))));
        assertThat(reply.refusal()).isEqualTo(List.of(405, "BAD_REQUEST"));

        Reply form = endpoint.form(contentType, "query=" + CREATE);
        assertThat(form.refusal()).isEqualTo(List.of(415, "BAD_REQUEST"));
        assertThat(endpoint.users()).isEqualTo(1);
    }

    /** The schema has no subscriptions, so there are no events. */
    @Test
    void eventsAreNotAcceptable() throws Exception {
        assertThat(endpoint.post(Map.of("query", USERS), "Accept", "text/event-stream").refusal())
                .isEqualTo(List.of(406, "BAD_REQUEST"));
    }
}
