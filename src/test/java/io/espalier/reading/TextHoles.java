package io.espalier.reading;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Every place for a text in the values of an input type: strings and ids, the texts that scalars
 * and enums are given as, and values and names inside JSON. Each input object is entered once,
 * however many ways lead to it, up to some depth.
 */
final class TextHoles {

    private static final int DEEPEST = 3;
    private static final Set<String> WITHOUT_TEXT = Set.of("Int", "Float", "Boolean");

    private final List<Function<String, Object>> holes = new ArrayList<>();
    private final Set<String> entered = new HashSet<>();

    private TextHoles() {}

    /** Makes values of the type of a text. */
    static List<Function<String, Object>> of(GraphQLInputType type) {
        TextHoles holes = new TextHoles();
        holes.add(type, value -> value, 0);
        return holes.holes;
    }

    private void add(GraphQLType type, UnaryOperator<Object> around, int depth) {
        GraphQLType core = GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(core)) {
            add(GraphQLTypeUtil.unwrapOne(core), item -> around.apply(List.of(item)), depth);
        } else if (core instanceof GraphQLInputObjectType object) {
            addFields(object, around, depth);
        } else {
            addLeaf(GraphQLTypeUtil.unwrapAll(core).getName(), around);
        }
    }

    private void addFields(GraphQLInputObjectType object, UnaryOperator<Object> around, int depth) {
        if (depth == DEEPEST || !entered.add(object.getName())) {
            return;
        }
        for (GraphQLInputObjectField field : object.getFieldDefinitions()) {
            add(field.getType(), value -> around.apply(Map.of(field.getName(), value)), depth + 1);
        }
    }

    private void addLeaf(String type, UnaryOperator<Object> around) {
        if (WITHOUT_TEXT.contains(type)) {
            return;
        }
        holes.add(around::apply);
        if (type.equals("JSON")) {
            holes.add(text -> around.apply(Map.of(text, text)));
            holes.add(text -> around.apply(List.of(List.of(text))));
        }
    }
}
