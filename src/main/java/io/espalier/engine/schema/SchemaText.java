package io.espalier.engine.schema;

import static graphql.schema.idl.DirectiveInfo.isGraphqlSpecifiedDirective;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.idl.SchemaPrinter;

/**
 * A schema as SDL: what a client of it sees, and what introspection of a server tells.
 *
 * <p>Everything is sorted by name, so the text changes only where the schema does. The engine's
 * directives are defined in it, for editors of SDL, but not applied: what a field is bound to is no
 * client's business.
 */
public final class SchemaText {

    private SchemaText() {}

    public static String of(GraphQLSchema schema) {
        SchemaPrinter.Options options =
                SchemaPrinter.Options.defaultOptions()
                        .includeDirectiveDefinition(name -> !isGraphqlSpecifiedDirective(name))
                        .includeSchemaElement(SchemaText::isShown);
        return new SchemaPrinter(options).print(schema);
    }

    private static boolean isShown(GraphQLSchemaElement element) {
        return !(element instanceof GraphQLAppliedDirective applied)
                || isGraphqlSpecifiedDirective(applied.getName());
    }
}
