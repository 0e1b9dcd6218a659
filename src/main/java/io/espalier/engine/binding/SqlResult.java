package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.INVALID_SQL;

import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.ComputedType;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.NamedSql;
import io.espalier.engine.mapping.QueryDescription;
import io.espalier.engine.mapping.QueryDescription.ResultColumn;
import io.espalier.engine.mapping.ValueType;
import io.espalier.engine.schema.Field;
import io.espalier.engine.schema.SqlReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds the result of a named SQL file against what its field needs: the identifier of the entity,
 * and columns that rows can be sorted by. The database says what the result is; without one, it is
 * taken on trust.
 */
final class SqlResult {

    private static final Pattern SORT_KEY =
            Pattern.compile("(\\S+)(?:\\s+(ASC|DESC)(_NULLS_(?:FIRST|LAST))?)?");

    /** What values of a type that PostgreSQL sorts are cast to: nothing is lost by it. */
    private static final Map<String, ValueType> SORTABLE =
            Map.ofEntries(
                    Map.entry("smallint", ComputedType.LONG),
                    Map.entry("integer", ComputedType.LONG),
                    Map.entry("bigint", ComputedType.LONG),
                    Map.entry("real", ComputedType.FLOAT),
                    Map.entry("double precision", ComputedType.FLOAT),
                    Map.entry("numeric", ComputedType.DECIMAL),
                    Map.entry("text", ComputedType.TEXT),
                    Map.entry("boolean", ComputedType.BOOLEAN),
                    Map.entry("uuid", ComputedType.UUID),
                    Map.entry("date", ComputedType.DATE),
                    Map.entry("time without time zone", ComputedType.TIME),
                    Map.entry("timestamp without time zone", ComputedType.DATE_TIME),
                    Map.entry("timestamp with time zone", ComputedType.MOMENT));

    private final BindingSources sources;
    private final Field field;
    private final Entity target;

    SqlResult(BindingSources sources, Field field, Entity target) {
        this.sources = sources;
        this.field = field;
        this.target = target;
    }

    /** The query with its order; empty if it cannot be used. */
    Optional<NamedSql> bind(NamedSql sql, SqlReference reference) {
        List<ResultColumn> columns = null;
        switch (sources.files().describe(textOf(sql)).orElse(null)) {
            case QueryDescription.Answers answers -> columns = answers.columns();
            case QueryDescription.Refused refused -> {
                return refuse(
                        "PostgreSQL refuses " + sql.file() + ": " + refused.reason(),
                        "Correct the file");
            }
            case null -> {}
        }
        if (columns != null && !hasIdentifier(columns)) {
            return Optional.empty();
        }
        List<NamedSql.SortColumn> order = new ArrayList<>();
        for (String key : reference.orderBy()) {
            sortColumn(key, columns).ifPresent(order::add);
        }
        return order.size() == reference.orderBy().size()
                ? Optional.of(new NamedSql(sql.file(), sql.parts(), sql.keys(), order))
                : Optional.empty();
    }

    /** In a {@code from}, as it will stand: there it can neither write nor be several. */
    private static String textOf(NamedSql sql) {
        StringBuilder text = new StringBuilder("select * from (\n");
        for (NamedSql.Part part : sql.parts()) {
            switch (part) {
                case NamedSql.Text stretch -> text.append(stretch.sql());
                case NamedSql.Argument argument ->
                        text.append("?::")
                                .append(argument.type().sqlName())
                                .append(argument.many() ? "[]" : "");
                case NamedSql.Key key -> text.append("?::").append(key.column().type().sqlName());
            }
        }
        return text.append("\n) r").toString();
    }

    private boolean hasIdentifier(List<ResultColumn> columns) {
        boolean complete = true;
        for (Column column : target.identifier()) {
            List<ResultColumn> found =
                    columns.stream().filter(each -> each.name().equals(column.name())).toList();
            String wrong = wrong(column, found, columns);
            if (wrong != null) {
                complete = false;
                sources.fault(
                        INVALID_SQL,
                        field.coordinates(),
                        wrong,
                        "Let the SQL answer "
                                + column
                                + " once, as "
                                + column.type().sqlName()
                                + "; it is of the identifier of "
                                + target);
            }
        }
        return complete;
    }

    private @Nullable String wrong(
            Column column, List<ResultColumn> found, List<ResultColumn> all) {
        if (found.size() != 1) {
            return "its SQL answers "
                    + (found.isEmpty() ? "no column " : "several columns ")
                    + column
                    + "; it answers: "
                    + names(all);
        }
        String type = found.getFirst().type();
        return type.equals(column.type().sqlName())
                ? null
                : "its SQL answers " + column + " as " + type;
    }

    private Optional<NamedSql.SortColumn> sortColumn(
            String key, @Nullable List<ResultColumn> columns) {
        Matcher words = SORT_KEY.matcher(key.strip());
        if (!words.matches()) {
            return refuse(
                    "'" + key + "' is no key of an order",
                    "Write the name of a column of the SQL and a direction: \"heat DESC\"");
        }
        String name = words.group(1);
        boolean descending = "DESC".equals(words.group(2));
        boolean nullsFirst =
                words.group(3) == null ? descending : words.group(3).equals("_NULLS_FIRST");
        return typeOf(name, columns)
                .map(type -> new NamedSql.SortColumn(name, type, descending, nullsFirst));
    }

    private Optional<ValueType> typeOf(String name, @Nullable List<ResultColumn> columns) {
        if (columns == null) {
            return Optional.of(ComputedType.TEXT);
        }
        List<ResultColumn> found =
                columns.stream().filter(column -> column.name().equals(name)).toList();
        if (found.size() != 1) {
            return refuse(
                    "it is sorted by '"
                            + name
                            + "', of which its SQL answers "
                            + (found.isEmpty() ? "no column" : "several")
                            + "; it answers: "
                            + names(columns),
                    "Name one of its columns");
        }
        ValueType type = SORTABLE.get(found.getFirst().type());
        return type != null
                ? Optional.of(type)
                : refuse(
                        "it is sorted by '"
                                + name
                                + "', whose type "
                                + found.getFirst().type()
                                + " has no place in a cursor",
                        "Cast it in the SQL to a number, a text, a date or a time");
    }

    private static String names(List<ResultColumn> columns) {
        return String.join(", ", columns.stream().map(ResultColumn::name).toList());
    }

    private <T> Optional<T> refuse(String found, String mend) {
        return sources.refuse(INVALID_SQL, field.coordinates(), found, mend);
    }
}
