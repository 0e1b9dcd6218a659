package io.espalier.engine.spring.graphiql;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code espalier.graphiql.*}. Whether there is a GraphiQL, and where, are Spring Boot's {@code
 * spring.graphql.graphiql.enabled} and {@code .path}.
 *
 * @param examples patterns of the documents that GraphiQL opens with, each a tab, in the order of
 *     their file names; the variables of {@code a.graphql} are in {@code a.json} beside it
 */
@ConfigurationProperties("espalier.graphiql")
record GraphiqlProperties(
        @DefaultValue("classpath*:graphiql-examples/*.graphql") List<String> examples) {}
