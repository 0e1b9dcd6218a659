package io.espalier.contract;

import graphql.introspection.IntrospectionQuery;
import graphql.introspection.IntrospectionResultToSchema;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that a server tells of itself. */
final class IntrospectedSchema {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private IntrospectedSchema() {}

    /**
     * Asks for the schema.
     *
     * @throws EndpointException if the server does not tell it
     */
    static GraphQLSchema of(Endpoint endpoint) {
        JsonNode data = endpoint.execute(IntrospectionQuery.INTROSPECTION_QUERY).path("data");
        if (!data.path("__schema").isObject()) {
            throw new EndpointException(
                    "The server does not tell its schema: introspection is turned off.");
        }
        Document sdl =
                new IntrospectionResultToSchema()
                        .createSchemaDefinition(
                                JsonMapper.builder().build().convertValue(data, OBJECT));
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(
                new SchemaParser().buildRegistry(sdl));
    }
}
