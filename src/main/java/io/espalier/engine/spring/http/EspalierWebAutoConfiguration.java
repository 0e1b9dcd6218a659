package io.espalier.engine.spring.http;

import io.espalier.engine.schema.SchemaText;
import io.espalier.engine.spring.EspalierAutoConfiguration;
import io.espalier.engine.spring.EspalierProperties;
import io.espalier.engine.spring.ExplainProperties;
import io.espalier.engine.spring.http.document.TrustedDocuments;
import io.espalier.engine.spring.http.document.TrustedDocumentsConfiguration;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.graphql.autoconfigure.servlet.GraphQlWebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** GraphQL over HTTP, for applications with a web server. */
@AutoConfiguration(
        after = {EspalierAutoConfiguration.class, GraphQlAutoConfiguration.class},
        before = GraphQlWebMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(EspalierAutoConfiguration.class)
@Import(TrustedDocumentsConfiguration.class)
public final class EspalierWebAutoConfiguration {

    private static final MediaType SCHEMA_TEXT =
            new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    @Bean
    @ConditionalOnMissingBean
    WebGraphQlHandler webGraphQlHandler(
            ExecutionGraphQlService service, ObjectProvider<WebGraphQlInterceptor> interceptors) {
        return new EngineWebHandler(service, interceptors.orderedStream().toList());
    }

    @Bean
    @ConditionalOnMissingBean
    GraphQlHttpHandler graphQlHttpHandler(
            WebGraphQlHandler handler,
            JsonMapper json,
            EspalierProperties properties,
            TrustedDocuments documents) {
        return new EngineHttpHandler(handler, json, properties.limit().transport(), documents);
    }

    @Bean
    RetryAfter espalierRetryAfter() {
        return new RetryAfter();
    }

    /** Comes first, so that the other interceptors are inside of the request that it names. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RequestOrigin espalierRequestOrigin() {
        return new RequestOrigin(new RequestFingerprint());
    }

    @Bean
    ExplainHeader espalierExplainHeader(ExplainProperties explain) {
        return new ExplainHeader(explain.mode());
    }

    /**
     * Comes before Spring's own routes, which take requests by POST alone and answer others at this
     * path without a word.
     */
    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> espalierRequests(
            GraphQlProperties properties,
            GraphQlHttpHandler handler,
            EspalierProperties limits,
            GraphQlSource source) {
        return new GraphQlRoute(
                properties.getHttp().getPath(),
                handler::handleRequest,
                limits.limit().transport(),
                source.schema().isSupportingSubscriptions());
    }

    /** Comes before Spring's own text, which also tells what fields are bound to. */
    @Bean
    @Order(-1)
    @ConditionalOnBooleanProperty("spring.graphql.schema.printer.enabled")
    RouterFunction<ServerResponse> espalierSchemaText(
            GraphQlProperties properties, GraphQlSource source) {
        return RouterFunctions.route()
                .GET(
                        properties.getHttp().getPath() + "/schema",
                        request ->
                                ServerResponse.ok()
                                        .contentType(SCHEMA_TEXT)
                                        .cacheControl(CacheControl.noCache())
                                        .body(SchemaText.of(source.schema())))
                .build();
    }

    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> espalierContainerErrors(
            GraphQlProperties properties, JsonMapper json) {
        return ContainerErrors.at(properties.getHttp().getPath(), json);
    }

    @Bean
    HttpRefusals espalierHttpRefusals(GraphQlProperties properties, JsonMapper json) {
        return new HttpRefusals(properties.getHttp().getPath(), json);
    }
}
