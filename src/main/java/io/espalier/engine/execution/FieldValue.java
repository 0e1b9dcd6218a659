package io.espalier.engine.execution;

import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.fetch.Row;
import io.espalier.engine.mapping.ValueType;
import io.espalier.engine.schema.Scalars;
import org.jspecify.annotations.Nullable;

/** Values of a row as graphql-java completes them. */
final class FieldValue {

    private FieldValue() {}

    /** The field's value; of JSON whose shape the schema does not say, whatever it is made of. */
    static @Nullable Object of(Row row, FieldBinding.Value field) {
        Object value = row.value(field.attribute().column());
        ValueType type = field.attribute().column().type();
        boolean isPlainJson =
                type.jsonType() != null && field.field().type().name().equals(Scalars.JSON);
        return value == null || !isPlainJson ? value : type.toPlainJson(value);
    }
}
