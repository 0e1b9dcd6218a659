package io.espalier.engine.mutation.work;

import io.espalier.engine.binding.WriteField;
import io.espalier.engine.binding.WriteType;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Column;
import java.util.List;

/** The fields by which inputs speak of columns. */
public final class ColumnFields {

    private ColumnFields() {}

    /**
     * The names of a type's fields that show one of the columns.
     *
     * @param columns their names
     */
    public static List<String> of(WriteType type, List<String> columns) {
        return type.fields().values().stream()
                .filter(field -> columns(field).stream().anyMatch(columns::contains))
                .map(WriteField::name)
                .toList();
    }

    public static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    private static List<String> columns(WriteField field) {
        Attribute attribute =
                switch (field) {
                    case WriteField.Value value -> value.attribute();
                    case WriteField.Json json -> json.attribute();
                    case WriteField.Embedded embedded -> embedded.attribute();
                    case WriteField.Reference reference -> reference.attribute();
                    case WriteField.Children children -> null;
                    case WriteField.Links links -> null;
                };
        return attribute == null ? List.of() : names(attribute.ownColumns());
    }
}
