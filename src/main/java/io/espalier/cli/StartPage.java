package io.espalier.cli;

import io.espalier.engine.spring.graphiql.PageHeaders;
import io.espalier.engine.spring.graphiql.PageTemplate;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What a browser sees at {@code /}: that the program runs, and where to go from here. */
final class StartPage {

    private final PageTemplate page =
            PageTemplate.read(new ClassPathResource("start-page.html", StartPage.class));

    @Bean
    RouterFunction<ServerResponse> startPageRoute(GraphQlProperties properties) throws IOException {
        String version = EspalierVersion.current();
        return RouterFunctions.route()
                .GET("/", request -> answer(request, version, properties))
                .build();
    }

    @Bean
    FilterRegistrationBean<PageHeaders> startPageHeaders() {
        return PageHeaders.at("default-src 'none'; style-src 'self'; img-src 'self'", "/");
    }

    private ServerResponse answer(
            ServerRequest request, String version, GraphQlProperties properties) {
        String context = request.requestPath().contextPath().value();
        String endpoint = context + properties.getHttp().getPath();
        GraphQlProperties.Graphiql graphiql = properties.getGraphiql();
        boolean schemaIsServed = properties.getSchema().getPrinter().isEnabled();
        return ServerResponse.ok()
                .contentType(PageTemplate.HTML)
                .cacheControl(CacheControl.noCache())
                .body(
                        page.with(
                                Map.of(
                                        "version",
                                        version,
                                        "context",
                                        context,
                                        "origin",
                                        originOf(request),
                                        "endpoint",
                                        endpoint,
                                        "graphiql",
                                        context + graphiql.getPath(),
                                        "graphiqlIsServed",
                                        String.valueOf(graphiql.isEnabled()),
                                        "schemaIsServed",
                                        String.valueOf(schemaIsServed))));
    }

    /** As the visitor named it. */
    private static String originOf(ServerRequest request) {
        return request.uriBuilder().replacePath("").replaceQuery(null).build().toString();
    }
}
