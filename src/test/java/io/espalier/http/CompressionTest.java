package io.espalier.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Large answers are compressed for clients that accept it. */
class CompressionTest {

    private static final Map<String, Object> LARGE =
            Map.of("query", "{ __schema { types { name fields { name type { name kind } } } } }");
    private static final Map<String, Object> SMALL =
            Map.of("query", "{ users { nodes { name } } }");

    @Test
    void largeOnesAreCompressed() throws Exception {
        try (Endpoint endpoint = new Endpoint()) {
            for (String type : new String[] {Endpoint.GRAPHQL_RESPONSE, "application/json"}) {
                String[] accepted = {"Accept", type, "Accept-Encoding", "gzip"};

                assertThat(endpoint.post(LARGE, accepted).header("content-encoding"))
                        .as(type)
                        .isEqualTo("gzip");
                assertThat(endpoint.post(LARGE, "Accept", type).header("content-encoding"))
                        .isEmpty();
                assertThat(endpoint.post(SMALL, accepted).header("content-encoding")).isEmpty();
            }
        }
    }
}
