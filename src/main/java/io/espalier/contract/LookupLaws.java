package io.espalier.contract;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Selection;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What is true of lookups: whoever gives a row's own values gets that row. */
final class LookupLaws {

    private static final int ROWS = 3;

    private final Server server;
    private final Conventions conventions;
    private final Places places;

    LookupLaws(Server server, Conventions conventions, Places places) {
        this.server = server;
        this.conventions = conventions;
        this.places = places;
    }

    void check(Lookup lookup) {
        boolean found = false;
        for (GraphQLObjectType type : conventions.possible(lookup.type())) {
            List<Place> rows = places.find(type);
            for (Place row : rows.subList(0, Math.min(ROWS, rows.size()))) {
                check(lookup, type, row);
                found = true;
            }
        }
        if (!found) {
            throw new NothingToCheck("no row of %s was seen".formatted(lookup.type().getName()));
        }
    }

    private void check(Lookup lookup, GraphQLObjectType type, Place row) {
        List<Selection<?>> keys = new ArrayList<>(Leaves.identity(type));
        for (GraphQLArgument argument : lookup.field().getArguments()) {
            keys.add(key(type, argument));
        }
        Document asked = row.document(keys);
        JsonNode expected = row.object(server.ask(asked).data());
        List<Argument> arguments = new ArrayList<>();
        for (GraphQLArgument argument : lookup.field().getArguments()) {
            JsonNode shown = expected.path(argument.getName());
            JsonNode value = shown.isObject() ? shown.path("id") : shown;
            if (value.isNull()) {
                return;
            }
            arguments.add(
                    Documents.argument(argument.getName(), Literals.of(value, argument.getType())));
        }
        Document document =
                Documents.query(
                        Documents.field(
                                lookup.field().getName(), arguments, Leaves.identity(type)));
        JsonNode came = server.ask(document).data().path(lookup.field().getName());
        if (!came.path("__typename").equals(expected.path("__typename"))
                || !came.path("id").equals(expected.path("id"))) {
            throw new Broken(
                    new Problem(
                            Law.LOOKUP,
                            "%s came, and the values are those of %s".formatted(came, expected)),
                    List.of(document, asked));
        }
    }

    private static Field key(GraphQLObjectType type, GraphQLArgument argument) {
        GraphQLFieldDefinition field = type.getFieldDefinition(argument.getName());
        return Conventions.isComposite(GraphQLTypeUtil.unwrapAll(field.getType()))
                ? Documents.field(field.getName(), List.of(Documents.field("id")))
                : Documents.field(field.getName());
    }
}
