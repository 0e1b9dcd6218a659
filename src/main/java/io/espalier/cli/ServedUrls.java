package io.espalier.cli;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** What a person may open, by what it is called in the start report. */
final class ServedUrls {

    private ServedUrls() {}

    static SequencedMap<String, String> of(Environment environment) {
        String base = base(environment);
        SequencedMap<String, String> urls = new LinkedHashMap<>();
        urls.put("GraphQL", base + environment.getProperty("spring.graphql.http.path", "/graphql"));
        if (environment.getProperty("spring.graphql.graphiql.enabled", Boolean.class, false)) {
            urls.put(
                    "GraphiQL",
                    base + environment.getProperty("spring.graphql.graphiql.path", "/graphiql"));
        }
        return urls;
    }

    private static String base(Environment environment) {
        boolean tls =
                StringUtils.hasText(environment.getProperty("server.ssl.bundle"))
                        || StringUtils.hasText(environment.getProperty("server.ssl.key-store"))
                        || StringUtils.hasText(environment.getProperty("server.ssl.certificate"));
        return (tls ? "https" : "http")
                + "://localhost:"
                + environment.getProperty("local.server.port")
                + environment.getProperty("server.servlet.context-path", "");
    }
}
