package io.espalier.engine.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.graphql.autoconfigure.servlet.GraphQlWebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** GraphQL over HTTP, for applications with a web server. */
@AutoConfiguration(
        after = {EspalierAutoConfiguration.class, GraphQlAutoConfiguration.class},
        before = GraphQlWebMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(EngineGraphQl.class)
public final class EspalierWebAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    GraphQlHttpHandler graphQlHttpHandler(
            WebGraphQlHandler handler, JsonMapper json, EspalierProperties properties) {
        return new EngineHttpHandler(handler, json, properties.limit().transport());
    }

    @Bean
    RetryAfter espalierRetryAfter() {
        return new RetryAfter();
    }

    /**
     * Comes before Spring's own routes, which answer other requests at this path without a word.
     */
    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> espalierForeignRequests(GraphQlProperties properties) {
        return ForeignRequests.at(properties.getHttp().getPath());
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
