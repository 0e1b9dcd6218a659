package io.espalier.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.http.Endpoint.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which sites' scripts may ask: none, unless a property names them. */
class CrossOriginTest {

    private static final String SITE = "https://app.example";
    private static final Map<String, Object> USERS =
            Map.of("query", "{ users { nodes { name } } }");

    private static Reply preflight(Endpoint endpoint, String origin) throws Exception {
        return endpoint.send(
                "OPTIONS",
                "",
                BodyPublishers.noBody(),
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type,idempotency-key");
    }

    @Test
    void noneByDefault() throws Exception {
        try (Endpoint endpoint = new Endpoint()) {
            Reply preflight = preflight(endpoint, SITE);
            Reply get =
                    endpoint.get(Map.of("query", "{ users { nodes { name } } }"), "Origin", SITE);

            assertThat(preflight.header("access-control-allow-origin")).isEmpty();
            assertThat(get.header("access-control-allow-origin")).isEmpty();
        }
    }

    @Test
    void thoseThatAPropertyNames() throws Exception {
        try (Endpoint endpoint =
                new Endpoint(
                        "spring.graphql.cors.allowed-origins=" + SITE,
                        "spring.graphql.cors.allowed-methods=GET,POST",
                        "spring.graphql.cors.allowed-headers=content-type,idempotency-key")) {
            Reply preflight = preflight(endpoint, SITE);
            Reply asked =
                    endpoint.post(
                            USERS,
                            "Origin",
                            SITE,
                            "Sec-Fetch-Site",
                            "cross-site",
                            "Sec-Fetch-Mode",
                            "cors");

            assertThat(
                            List.of(
                                    preflight.status(),
                                    preflight.header("access-control-allow-origin"),
                                    preflight.header("access-control-allow-methods"),
                                    preflight.header("access-control-allow-headers")))
                    .isEqualTo(List.of(200, SITE, "GET,POST", "content-type, idempotency-key"));
            assertThat(asked.header("access-control-allow-origin")).isEqualTo(SITE);
            assertThat(asked.answer()).isEqualTo(Endpoint.ada());

            assertThat(preflight(endpoint, "https://other.example").status()).isEqualTo(403);
            assertThat(endpoint.post(USERS, "Origin", "https://other.example").status())
                    .isEqualTo(403);
        }
    }
}
