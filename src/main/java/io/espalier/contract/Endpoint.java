package io.espalier.contract;

import graphql.ExecutionResult;
import graphql.GraphQL;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where documents are sent. */
@FunctionalInterface
public interface Endpoint {

    /**
     * Executes a document of one operation without variables.
     *
     * @return the response as the specification has it: {@code data}, {@code errors}, {@code
     *     extensions}
     * @throws EndpointException if what came is no such response
     */
    JsonNode execute(String document);

    /** A server elsewhere; the headers go with every request. */
    static Endpoint http(URI address, Map<String, String> headers) {
        return new HttpEndpoint(address, headers);
    }

    /** graphql-java in this program. */
    static Endpoint of(GraphQL graphQl) {
        return of((String document) -> graphQl.execute(document));
    }

    /** Anything that executes documents in this program. */
    static Endpoint of(Function<String, ExecutionResult> execution) {
        JsonMapper json = JsonMapper.builder().build();
        return document -> json.valueToTree(execution.apply(document).toSpecification());
    }
}
