package io.espalier.contract;

import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** The least that an input needs, with ids that were seen. */
record MutationInputs(Seen seen, SplittableRandom random) {

    private static final int MOST_STEPS = 6;

    /**
     * A value for an input of a mutation.
     *
     * @param target the type that the mutation is about
     * @throws NothingToCheck if there is no value for something that it needs
     */
    Value<?> value(GraphQLType type, String target) {
        return value(type, target, "input", MOST_STEPS);
    }

    private Value<?> value(GraphQLType type, String target, String name, int steps) {
        GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(nullable)) {
            return Documents.list(value(GraphQLTypeUtil.unwrapOne(nullable), target, name, steps));
        }
        GraphQLNamedType named = GraphQLTypeUtil.unwrapAll(nullable);
        if (named instanceof GraphQLInputObjectType input) {
            return object(input, target, name, steps);
        }
        return named instanceof GraphQLEnumType names
                ? Documents.name(names.getValues().getFirst().getName())
                : scalar(named.getName(), target, name);
    }

    private Value<?> object(GraphQLInputObjectType input, String target, String name, int steps) {
        if (steps == 0) {
            throw new NothingToCheck("`%s` needs too much".formatted(name));
        }
        if (Conventions.isWhere(input)) {
            // A wrong condition must not reach all rows.
            return Documents.object("or", Documents.list());
        }
        ObjectValue.Builder object = ObjectValue.newObjectValue();
        for (GraphQLInputObjectField field : input.getFieldDefinitions()) {
            boolean needed =
                    GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue();
            if (needed || isReference(input, field)) {
                object.objectField(
                        new ObjectField(
                                field.getName(),
                                value(
                                        field.getType(),
                                        entity(input, target),
                                        field.getName(),
                                        steps - 1)));
            }
        }
        return object.build();
    }

    /** An object is named by its id; what belongs to another, by that one's. */
    private static boolean isReference(
            GraphQLInputObjectType input, GraphQLInputObjectField field) {
        return field.getName().equals("id")
                || (field.getName().equals("connect")
                        && !GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()))
                        && input.getFieldDefinition("create") != null);
    }

    /** Keys are called after the type that they are of. */
    private static String entity(GraphQLInputObjectType input, String target) {
        String name = input.getName();
        return name.endsWith("Key") ? name.substring(0, name.length() - 3) : target;
    }

    private Value<?> scalar(String scalar, String target, String name) {
        return switch (scalar) {
            case "ID" -> id(target, name);
            case "Int", "Long", "Float", "BigDecimal", "BigInteger" -> Documents.number(1);
            case "Boolean" -> Documents.truth(true);
            case "String" -> Documents.text("Contract " + random.nextInt(1_000_000));
            case "DateTime" -> Documents.text("2024-02-01T00:00:00Z");
            case "Date" -> Documents.text("2024-02-01");
            default -> throw new NothingToCheck("no value of %s is known".formatted(scalar));
        };
    }

    private Value<?> id(String target, String name) {
        List<String> types =
                seen.types().stream().filter(type -> type.equalsIgnoreCase(name)).toList();
        return Optional.of(seen.ids(types.isEmpty() ? target : types.getFirst()))
                .filter(ids -> !ids.isEmpty())
                .<Value<?>>map(ids -> Documents.text(ids.get(random.nextInt(ids.size()))))
                .orElseThrow(() -> new NothingToCheck("no id for `%s` was seen".formatted(name)));
    }
}
