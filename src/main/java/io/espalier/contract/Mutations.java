package io.espalier.contract;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Runs each mutation once, with the least that its input needs. This changes rows. */
final class Mutations {

    private static final String USER_ERRORS = "userErrors";

    private final Server server;
    private final Conventions conventions;
    private final Seen seen;

    Mutations(Server server, Conventions conventions, Seen seen) {
        this.server = server;
        this.conventions = conventions;
        this.seen = seen;
    }

    List<Check> checks(Reporter reporter) {
        GraphQLObjectType mutation = conventions.schema().getMutationType();
        if (mutation == null) {
            return List.of();
        }
        return mutation.getFieldDefinitions().stream()
                .map(field ->
                        reporter.check(
                                "Mutation." + field.getName(), () -> run(field, reporter.seed())))
                .toList();
    }

    private void run(GraphQLFieldDefinition field, long seed) {
        GraphQLNamedType payload = GraphQLTypeUtil.unwrapAll(field.getType());
        MutationInputs inputs = new MutationInputs(seen, new Chance(seed).of(field.getName()));
        List<Argument> arguments = new ArrayList<>();
        for (GraphQLArgument argument : field.getArguments()) {
            if (Conventions.isRequired(argument)) {
                arguments.add(
                        Documents.argument(
                                argument.getName(),
                                inputs.value(argument.getType(), target(field, payload))));
            }
        }
        Document document =
                Documents.operation(
                        OperationDefinition.Operation.MUTATION,
                        List.of(Documents.field(field.getName(), arguments, selections(payload))));
        if (!server.isValid(document)) {
            throw new NothingToCheck("its input needs more than is known");
        }
        law(payload, server.askOnce(document).data().path(field.getName()), document);
    }

    /**
     * The type whose objects it writes: that of its payload, or the one that its name ends with.
     */
    private String target(GraphQLFieldDefinition field, GraphQLNamedType payload) {
        Optional<String> shown =
                Conventions.fields(payload).stream()
                        .filter(each -> !each.getName().equals(USER_ERRORS))
                        .<GraphQLNamedType>map(each -> GraphQLTypeUtil.unwrapAll(each.getType()))
                        .filter(Conventions::isComposite)
                        .map(GraphQLNamedType::getName)
                        .findFirst();
        return shown.orElseGet(() ->
                seen.types().stream()
                        .filter(type -> field.getName().endsWith(type))
                        .findFirst()
                        .orElse(""));
    }

    private static List<Selection<?>> selections(GraphQLNamedType payload) {
        List<Selection<?>> selections = new ArrayList<>();
        selections.add(Documents.field("__typename"));
        for (GraphQLFieldDefinition field : Conventions.fields(payload)) {
            GraphQLNamedType type = GraphQLTypeUtil.unwrapAll(field.getType());
            if (field.getName().equals(USER_ERRORS)) {
                selections.add(
                        Documents.field(
                                USER_ERRORS,
                                List.of(
                                        Documents.field("__typename"),
                                        Documents.field("code"),
                                        Documents.field("message"),
                                        Documents.field("path"))));
            } else {
                selections.add(
                        Conventions.isComposite(type)
                                ? Documents.field(field.getName(), Leaves.identity(type))
                                : Documents.field(field.getName()));
            }
        }
        return selections;
    }

    private static void law(GraphQLNamedType type, JsonNode payload, Document document) {
        if (Conventions.fields(type).stream()
                .noneMatch(field -> field.getName().equals(USER_ERRORS))) {
            return;
        }
        boolean failed = !payload.path(USER_ERRORS).isEmpty();
        boolean answers =
                payload.properties().stream()
                        .filter(property -> !property.getKey().equals(USER_ERRORS))
                        .filter(property -> !property.getKey().equals("__typename"))
                        .anyMatch(property -> !property.getValue().isNull());
        if (failed == answers) {
            throw new Broken(
                    new Problem(Law.PAYLOAD, "the payload is " + payload), List.of(document));
        }
    }
}
