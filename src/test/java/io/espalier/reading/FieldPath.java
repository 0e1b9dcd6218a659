package io.espalier.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plain field of a row, or of an object inside it or related to it.
 *
 * @param fields the objects that lead to the field, and the field
 */
record FieldPath(List<String> fields, Kind kind) {

    /** Every plain field, with those of embedded objects however deep, and of relations once. */
    static List<FieldPath> of(RowType type) {
        List<FieldPath> paths = new ArrayList<>();
        addWithin(paths, type, List.of());
        return paths;
    }

    private static void addWithin(List<FieldPath> paths, RowType type, List<String> through) {
        addValues(paths, type, through);
        type.embedded()
                .forEach((field, target) ->
                        addWithin(paths, RowType.of(target), longer(through, field)));
        type.one()
                .forEach((field, target) ->
                        addValues(paths, RowType.of(target), longer(through, field)));
    }

    private static void addValues(List<FieldPath> paths, RowType type, List<String> through) {
        type.values()
                .forEach((field, kind) -> paths.add(new FieldPath(longer(through, field), kind)));
    }

    private static List<String> longer(List<String> through, String field) {
        List<String> path = new ArrayList<>(through);
        path.add(field);
        return path;
    }

    /** An input object whose innermost value is that. */
    Map<String, Object> json(Object innermost) {
        Object value = innermost;
        for (String field : fields.reversed()) {
            value = Map.of(field, value);
        }
        return Truth.object(value);
    }

    @Nullable Object value(ModelRow row) {
        ModelRow holder = row;
        for (String field : fields.subList(0, fields.size() - 1)) {
            holder = holder == null ? null : holder.one(field);
        }
        return holder == null ? null : holder.value(fields.getLast());
    }

    /** The value of a row, as lists are sorted by it. */
    @Nullable Object sorted(ModelRow row) {
        return kind.sorted(value(row));
    }

    /** The directions that keys can have. */
    static final List<String> DIRECTIONS =
            List.of(
                    "ASC",
                    "DESC",
                    "ASC_NULLS_FIRST",
                    "DESC_NULLS_FIRST",
                    "ASC_NULLS_LAST",
                    "DESC_NULLS_LAST");

    /** The same for two paths that may lead to one column: objects inside the row are no way. */
    String column() {
        return fields.getLast();
    }

    @Override
    public String toString() {
        return String.join(".", fields);
    }
}
