package io.espalier.engine.plan;

import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.mapping.ComputedType;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.NamedSql;
import io.espalier.engine.mapping.SqlCall;
import io.espalier.engine.predicate.Expression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Reads what a document gives to a named SQL. */
final class SqlCalls {

    private final GlobalKeys ids;

    SqlCalls(Binding binding) {
        this.ids = new GlobalKeys(binding);
    }

    /**
     * The named SQL with the values of the field's arguments; an absent one is null.
     *
     * @throws EngineException {@code INVALID_ARGUMENT} for a value that PostgreSQL cannot hold,
     *     {@code INVALID_ID}
     */
    SqlCall read(FieldBinding.Sql binding, Arguments given, Path path) {
        try {
            return read(binding, given);
        } catch (EngineException exception) {
            throw exception.at(path.responseKeys());
        }
    }

    private SqlCall read(FieldBinding.Sql binding, Arguments given) {
        SequencedMap<String, @Nullable Object> values = new LinkedHashMap<>();
        for (NamedSql.Argument argument : binding.sql().arguments()) {
            Object value = given.see(argument.name());
            values.put(
                    argument.name(),
                    value == null
                            ? null
                            : value(argument, value, binding.idTypes().get(argument.name())));
        }
        return new SqlCall(binding.sql(), values);
    }

    private Object value(NamedSql.Argument argument, Object given, @Nullable String idOf) {
        ArgumentPath path = ArgumentPath.of(argument.name());
        if (!argument.many()) {
            return single(argument, given, idOf, path);
        }
        List<Object> items = new ArrayList<>();
        for (Object item : (List<?>) given) {
            items.add(single(argument, item, idOf, path.child(items.size())));
        }
        return items;
    }

    private Object single(
            NamedSql.Argument argument, Object given, @Nullable String idOf, ArgumentPath path) {
        if (idOf != null) {
            return ids.resolve(given.toString(), idOf).key().values().getFirst();
        }
        return argument.type() == ComputedType.JSON
                ? JsonText.of(given, path)
                : ArgumentValue.convert(given, argument.type(), path.text());
    }

    /**
     * The order that its file's rows come in.
     *
     * @param standard the order of the entity's lists, where the field names no column
     */
    static Order order(SqlCall call, Entity entity, Order standard) {
        if (call.sql().order().isEmpty()) {
            return standard;
        }
        OrderKeys keys = new OrderKeys();
        for (NamedSql.SortColumn column : call.sql().order()) {
            keys.add(
                    new OrderKey(
                            new Expression.Named(call, column),
                            column.descending(),
                            column.nullsFirst()));
        }
        return keys.toOrder(entity);
    }
}
