package io.espalier.contract;

import graphql.language.Value;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Values that answers showed, as literals of documents. */
final class Literals {

    private Literals() {}

    static Value<?> of(JsonNode value, GraphQLType type) {
        boolean isName = GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLEnumType;
        if (value.isArray()) {
            List<Value<?>> elements = new ArrayList<>();
            value.forEach(element -> elements.add(of(element, type)));
            return Documents.list(elements);
        }
        if (value.isBoolean()) {
            return Documents.truth(value.booleanValue());
        }
        if (value.isNumber()) {
            return Documents.number(value.decimalValue());
        }
        return isName ? Documents.name(value.asString()) : Documents.text(value.asString());
    }
}
