package io.espalier.engine.execution;

import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.fetch.Row;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.schema.Scalars;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a field are read of rows, as graphql-java completes them.
 *
 * @param isPlainJson whether it is JSON whose shape the schema does not say
 */
record FieldValue(Column column, boolean isPlainJson) {

    static FieldValue of(FieldBinding.Value field) {
        Column column = field.attribute().column();
        return new FieldValue(
                column,
                column.type().jsonType() != null
                        && field.field().type().name().equals(Scalars.JSON));
    }

    /** The field's value; of plain JSON, whatever it is made of. */
    @Nullable Object in(Row row) {
        Object value = row.value(column);
        return value == null || !isPlainJson ? value : column.type().toPlainJson(value);
    }
}
