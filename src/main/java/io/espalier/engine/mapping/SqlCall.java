package io.espalier.engine.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A named SQL with the values of one field's arguments.
 *
 * @param values by the names of the arguments, of the arguments' own types; a list is a {@link
 *     List}, and null is SQL's null
 */
public record SqlCall(NamedSql sql, SequencedMap<String, @Nullable Object> values)
        implements Origin {

    public SqlCall {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    @Override
    public List<Column> keyColumns() {
        return sql.keys().stream().map(NamedSql.Key::column).toList();
    }

    /** The file with its values: what tells a list from all others of the same file. */
    @Override
    public String toString() {
        List<String> shown = new ArrayList<>();
        for (NamedSql.Argument argument : sql.arguments()) {
            Object value = values.get(argument.name());
            shown.add(argument.name() + "=" + text(argument.type(), value));
        }
        return sql.file() + shown;
    }

    private static String text(ValueType type, @Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case List<?> items -> items.stream().map(type::format).toList().toString();
            default -> type.format(value);
        };
    }
}
