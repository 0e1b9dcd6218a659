package io.espalier.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.cases.CommunityApplication;
import io.espalier.http.Endpoint.Reply;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.http.HttpCookie;

/** An application's own interceptors take part, and change nothing but what they do. */
class InterceptorsTest {

    private static final String SEEN = "x-seen";

    private static Endpoint plain;
    private static Endpoint intercepted;

    @Configuration
    @Import(CommunityApplication.class)
    static class Intercepted {

        /** Tells what it knows of a request in its answer's header. */
        @Bean
        WebGraphQlInterceptor seen() {
            return (request, chain) ->
                    chain.next(request)
                            .doOnNext(response ->
                                    response.getResponseHeaders()
                                            .set(
                                                    SEEN,
                                                    String.join(
                                                            " ",
                                                            path(request.getUri().toUri()),
                                                            name(
                                                                    request.getCookies()
                                                                            .getFirst("who")),
                                                            Objects.requireNonNull(
                                                                            request
                                                                                    .getRemoteAddress())
                                                                    .getAddress()
                                                                    .getHostAddress())));
        }

        private static String path(URI uri) {
            return uri.getPath();
        }

        private static String name(@Nullable HttpCookie cookie) {
            return cookie == null ? "nobody" : cookie.getValue();
        }
    }

    @BeforeAll
    static void start() {
        plain = new Endpoint();
        intercepted = new Endpoint(Intercepted.class);
    }

    @AfterAll
    static void stop() {
        plain.close();
        intercepted.close();
    }

    @Test
    void anInterceptorKnowsTheRequest() throws Exception {
        Reply reply =
                intercepted.post(Map.of("query", "{ __typename }"), "Cookie", "who=ada; other=1");

        assertThat(reply.header(SEEN)).isEqualTo("/graphql ada 127.0.0.1");
    }

    /** To the byte, whether the engine's interceptors are alone or others are among them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | {\"query\": \"{ users { nodes { name } } }\"}",
                "POST | {\"query\": \"{ user(id: \\\"none\\\") { name } }\"}",
                "POST | {\"query\": \"{ nothing }\"}",
                "POST | {\"query\": \"{\"}",
                "POST | {\"query\": \"query A { __typename } query B { __typename }\"}",
                "POST | {\"query\": \"query A { __typename }\", \"operationName\": \"C\"}",
                "POST | {\"query\": \"query($n: Int!) { users(first: $n) { nodes { name } } }\"}",
                "POST | {\"documentId\": \"none\"}",
                "POST | {\"query\": 1}",
                "GET  | ?query=%7B__typename%7D",
                "GET  | ?query=mutation%7B__typename%7D",
                "PUT  | {}"
            })
    void bothWaysAnswerTheSame(String method, String sent) throws Exception {
        for (String accept :
                List.of(Endpoint.GRAPHQL_RESPONSE, "application/json", "text/html, */*")) {
            for (String explain : List.of("reads", "nonsense", "")) {
                assertThat(told(send(intercepted, method, sent, accept, explain)))
                        .isEqualTo(told(send(plain, method, sent, accept, explain)));
            }
        }
    }

    private static Reply send(
            Endpoint endpoint, String method, String sent, String accept, String explain)
            throws Exception {
        List<String> headers = new ArrayList<>(List.of("Accept", accept, "X-Request-Id", "r1"));
        if (!explain.isEmpty()) {
            headers.addAll(List.of("Espalier-Explain", explain));
        }
        boolean inUrl = method.equals("GET");
        return endpoint.send(
                method,
                inUrl ? sent : "",
                inUrl ? BodyPublishers.noBody() : BodyPublishers.ofString(sent),
                headers.toArray(String[]::new));
    }

    /** All of it, but the time and what the interceptor adds. */
    private static List<Object> told(Reply reply) {
        Map<String, List<String>> headers = new TreeMap<>(reply.headers());
        headers.keySet().removeAll(List.of("date", SEEN));
        return List.of(reply.status(), headers, reply.body());
    }
}
