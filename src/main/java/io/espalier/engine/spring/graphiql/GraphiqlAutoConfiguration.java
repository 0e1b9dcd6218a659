package io.espalier.engine.spring.graphiql;

import io.espalier.engine.spring.EspalierAutoConfiguration;
import io.espalier.engine.spring.ExplainProperties;
import io.espalier.engine.spring.http.EspalierWebAutoConfiguration;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.graphql.autoconfigure.servlet.GraphQlWebMvcAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * GraphiQL at {@code spring.graphql.graphiql.path}, where {@code spring.graphql.graphiql.enabled}
 * asks for it. Without its artifacts on the class path there is Spring Boot's own page.
 */
@AutoConfiguration(
        after = EspalierWebAutoConfiguration.class,
        before = GraphQlWebMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty("spring.graphql.graphiql.enabled")
@ConditionalOnBean(EspalierAutoConfiguration.class)
@ConditionalOnResource(
        resources = {
            "classpath:META-INF/maven/org.mvnpm/graphiql/pom.properties",
            "classpath:META-INF/maven/org.mvnpm/react/pom.properties",
            "classpath:META-INF/maven/org.mvnpm/react-dom/pom.properties"
        })
@EnableConfigurationProperties(GraphiqlProperties.class)
public final class GraphiqlAutoConfiguration {

    /** Below the package, so that no class is served beside them. */
    private static final String FILES = "classpath:/io/espalier/engine/spring/graphiql/files/";

    /**
     * GraphiQL keeps the page from scrolling under its dialogs by this one style, always the same.
     */
    private static final String STYLE_OF_DIALOGS =
            "'sha256-Y/huXlwoYkVyQlxwSVcCi1RCDGDCSVBzDt0hYP9qlTc='";

    /** Fonts and cursors are inside GraphiQL's style sheet. */
    private static final String SOURCES =
            "default-src 'none'; connect-src 'self'; script-src 'self'; style-src 'self' "
                    + STYLE_OF_DIALOGS
                    + "; img-src 'self' data:; font-src 'self' data:";

    /** Comes before Spring Boot's own page. */
    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> espalierGraphiql(
            GraphQlProperties graphQl,
            GraphiqlProperties graphiql,
            ExplainProperties explain,
            @Value("${spring.application.name:}") String application,
            ResourcePatternResolver resources,
            GraphQlSource source)
            throws IOException {
        List<Example> files = ExampleFiles.read(resources, graphiql.examples());
        List<Example> examples =
                files.isEmpty() ? FirstExample.of(source.schema()).stream().toList() : files;
        return new GraphiqlPage(
                        application,
                        graphQl.getGraphiql().getPath(),
                        graphQl.getHttp().getPath(),
                        explain.mode(),
                        examples)
                .routes();
    }

    @Bean
    WebMvcConfigurer espalierGraphiqlFiles(GraphQlProperties graphQl) {
        String path = graphQl.getGraphiql().getPath();
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry files) {
                // The version is part of the path.
                files.addResourceHandler(path + "/lib/**")
                        .addResourceLocations(BrowserLibrary.LOCATION)
                        .setCacheControl(
                                CacheControl.maxAge(Duration.ofDays(365))
                                        .cachePublic()
                                        .immutable());
                files.addResourceHandler(path + "/*")
                        .addResourceLocations(FILES)
                        .setCacheControl(CacheControl.noCache());
            }
        };
    }

    @Bean
    FilterRegistrationBean<PageHeaders> espalierGraphiqlHeaders(GraphQlProperties graphQl) {
        String path = graphQl.getGraphiql().getPath();
        return PageHeaders.at(SOURCES, path, path + "/*");
    }
}
