package io.espalier.engine.spring.graphiql;

import io.espalier.engine.explain.ExplainMode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The page, and the examples that its script asks for.
 *
 * @param application shown in the page; empty for none
 * @param path of the page in the application
 * @param endpoint where GraphQL is in the application
 * @param explain what requests may be told of the SQL that they ran
 */
record GraphiqlPage(
        String application,
        String path,
        String endpoint,
        ExplainMode explain,
        List<Example> examples) {

    private static final PageTemplate PAGE =
            PageTemplate.read(new ClassPathResource("page.html", GraphiqlPage.class));
    private static final String REACT = BrowserLibrary.find("react").folder();
    private static final String REACT_DOM = BrowserLibrary.find("react-dom").folder();
    private static final String GRAPHIQL = BrowserLibrary.find("graphiql").folder();

    GraphiqlPage {
        examples = List.copyOf(examples);
    }

    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(path, this::page)
                .GET(path + "/", this::withoutTheSlash)
                .GET(path + "/examples.json", request -> asked().body(examples))
                .build();
    }

    private ServerResponse page(ServerRequest request) {
        String context = request.requestPath().contextPath().value();
        return asked().contentType(PageTemplate.HTML)
                .body(
                        PAGE.with(
                                Map.of(
                                        "application", application,
                                        "base", context + path,
                                        "endpoint", context + endpoint,
                                        "explain", explain.word(),
                                        "react", REACT,
                                        "reactDom", REACT_DOM,
                                        "graphiql", GRAPHIQL)));
    }

    private ServerResponse withoutTheSlash(ServerRequest request) {
        return ServerResponse.temporaryRedirect(
                        URI.create(request.requestPath().contextPath().value() + path))
                .build();
    }

    private static ServerResponse.BodyBuilder asked() {
        return ServerResponse.ok().cacheControl(CacheControl.noCache());
    }
}
