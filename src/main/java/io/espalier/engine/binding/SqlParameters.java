package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.INVALID_SQL;

import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.NamedSql;
import io.espalier.engine.mapping.SqlToken;
import io.espalier.engine.schema.Argument;
import io.espalier.engine.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Binds the parameters of a named SQL file: to the arguments of its field, each of which it must
 * use, and to attributes of the row that the field belongs to.
 */
final class SqlParameters {

    private static final String PARENT = "parent";

    private final BindingSources sources;
    private final Field field;
    private final @Nullable Entity parent;
    private final SqlArguments arguments;

    SqlParameters(
            BindingSources sources, Field field, @Nullable Entity parent, SqlArguments arguments) {
        this.sources = sources;
        this.field = field;
        this.parent = parent;
        this.arguments = arguments;
    }

    /** The file's query without an order; empty if a parameter is not known. */
    Optional<NamedSql> bind(String file, List<SqlToken> tokens) {
        List<NamedSql.Part> parts = new ArrayList<>();
        for (SqlToken token : tokens) {
            switch (token) {
                case SqlToken.Text text -> parts.add(new NamedSql.Text(text.sql()));
                case SqlToken.Parameter parameter -> bind(parameter.name()).ifPresent(parts::add);
            }
        }
        List<NamedSql.Key> keys =
                parts.stream()
                        .filter(NamedSql.Key.class::isInstance)
                        .map(NamedSql.Key.class::cast)
                        .distinct()
                        .toList();
        NamedSql sql = new NamedSql(file, parts, keys, List.of());
        checkUse(sql);
        return parts.size() == tokens.size() ? Optional.of(sql) : Optional.empty();
    }

    private Optional<? extends NamedSql.Part> bind(String name) {
        List<String> path = List.of(name.split("\\."));
        if (path.getFirst().equals(PARENT) && !isArgument(PARENT)) {
            return bindToParent(name, path.subList(1, path.size()));
        }
        if (isArgument(name)) {
            // One that cannot be used is reported already.
            return Optional.ofNullable(arguments.found().get(name));
        }
        return sources.refuse(
                INVALID_SQL,
                field.coordinates(),
                "its SQL has :" + name + ", but the field " + arguments(),
                "Add the argument, or take an attribute of the parent's row by :parent.name");
    }

    private String arguments() {
        List<String> names = field.arguments().stream().map(Argument::name).toList();
        return names.isEmpty()
                ? "has no arguments"
                : "has no such argument; it has: " + String.join(", ", names);
    }

    private boolean isArgument(String name) {
        return field.arguments().stream().anyMatch(argument -> argument.name().equals(name));
    }

    private Optional<NamedSql.Key> bindToParent(String name, List<String> path) {
        Entity entity = parent;
        if (entity == null) {
            return sources.refuse(
                    INVALID_SQL,
                    field.coordinates(),
                    "its SQL has :" + name + ", but a field of Query belongs to no row",
                    "Take an argument instead");
        }
        Optional<Column> column = find(entity, path).filter(found -> found.type().canBeKey());
        return column.isPresent()
                ? column.map(found -> new NamedSql.Key(name, found))
                : sources.refuse(
                        INVALID_SQL,
                        field.coordinates(),
                        "its SQL has :"
                                + name
                                + ", but that is no single value of "
                                + entity
                                + "; it has: "
                                + String.join(", ", entity.attributes().keySet()),
                        "Name an attribute that is a value, or a to-one with one foreign key column");
    }

    /** The column of a basic attribute, also inside embeddables, or of a foreign key. */
    private static Optional<Column> find(Entity entity, List<String> path) {
        boolean last = path.size() == 1;
        Optional<Attribute> attribute = path.stream().findFirst().flatMap(entity::findAttribute);
        return attribute.flatMap(found ->
                switch (found) {
                    case Attribute.Basic basic when last -> Optional.of(basic.column());
                    case Attribute.Embedded embedded when !last ->
                            find(entity.within(embedded), path.subList(1, path.size()));
                    case Attribute.ToOne toOne when last && toOne.ownColumns().size() == 1 ->
                            Optional.of(toOne.ownColumns().getFirst());
                    default -> Optional.empty();
                });
    }

    private void checkUse(NamedSql sql) {
        List<String> unused =
                field.arguments().stream()
                        .map(Argument::name)
                        .filter(name -> !uses(sql, name))
                        .filter(arguments.found()::containsKey)
                        .toList();
        if (!unused.isEmpty()) {
            sources.fault(
                    INVALID_SQL,
                    field.coordinates(),
                    "its SQL does not use "
                            + String.join(", ", unused.stream().map(name -> ":" + name).toList()),
                    "Use it, or remove the argument");
        }
        if (parent != null && sql.keys().isEmpty()) {
            sources.fault(
                    INVALID_SQL,
                    field.coordinates(),
                    "its SQL takes nothing of the row that the field belongs to",
                    "Use :parent.name in it, or move the field to Query");
        }
    }

    private static boolean uses(NamedSql sql, String argument) {
        return sql.arguments().stream().anyMatch(used -> used.name().equals(argument));
    }
}
