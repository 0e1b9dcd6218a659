package io.espalier.engine.mutation.work;

import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.EntityWriter;
import io.espalier.engine.mutation.input.Change;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What managed instances have in columns that are a key. */
final class RowValues {

    private RowValues() {}

    /** Whether a row is the one that an input names; it is where none is named. */
    static boolean isNamed(Change.@Nullable Named named, Object row, EntityWriter writer) {
        return named == null
                || of(named.type().type().entity(), named.columns(), row, writer)
                        .equals(named.key().values());
    }

    /** Values of the identifier, of attributes of one column each, and of references. */
    static List<@Nullable Object> of(
            Entity entity, List<Column> columns, Object row, EntityWriter writer) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Column column : columns) {
            int place = entity.identifier().indexOf(column);
            values.add(
                    place < 0
                            ? value(entity, column, row, writer)
                            : writer.identifierOf(row).get(place));
        }
        return values;
    }

    private static @Nullable Object value(
            Entity entity, Column column, Object row, EntityWriter writer) {
        for (Attribute attribute : entity.attributes().values()) {
            if (attribute instanceof Attribute.Basic basic && basic.column().equals(column)) {
                return writer.values().get(entity, row, basic);
            }
            if (attribute instanceof Attribute.ToOne toOne
                    && toOne.owning()
                    && toOne.join().from().contains(column)) {
                List<Object> key = writer.values().identifierOf(entity, row, toOne);
                return key == null ? null : key.get(toOne.join().from().indexOf(column));
            }
        }
        throw new IllegalArgumentException("no attribute of " + entity + " holds " + column);
    }
}
