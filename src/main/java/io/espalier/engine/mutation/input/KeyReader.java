package io.espalier.engine.mutation.input;

import io.espalier.engine.api.UserError;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.WriteKey;
import io.espalier.engine.binding.WriteType;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.plan.FieldPlan;
import io.espalier.engine.plan.GlobalKeys;
import io.espalier.engine.plan.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads which row an input means: by its id, or by another of its unique keys. */
final class KeyReader {

    private final Binding binding;
    private final GlobalKeys ids;
    private final ValueReader values;
    private final Mistakes mistakes;

    KeyReader(Binding binding, ValueReader values, Mistakes mistakes) {
        this.binding = binding;
        this.ids = new GlobalKeys(binding);
        this.values = values;
        this.mistakes = mistakes;
    }

    /** The row that 'id' or 'by' name; null if neither is given, or what is given names none. */
    Change.@Nullable Named naming(WriteType type, Map<?, ?> input, InputPath path) {
        Object id = input.get("id");
        Object by = input.get("by");
        if (id != null && by != null) {
            mistakes.invalid(path.child("by"), "Once", "Give 'id' or 'by', not both.");
            return null;
        }
        if (id != null) {
            return byId(type, id.toString(), path.child("id"));
        }
        return by instanceof Map<?, ?> key ? named(type, key, path.child("by")) : null;
    }

    /** The row that one of the keys names; null if the key is none. */
    Change.@Nullable Named named(WriteType type, Map<?, ?> key, InputPath path) {
        Map.Entry<?, ?> only = key.entrySet().iterator().next();
        String name = only.getKey().toString();
        InputPath place = path.child(name);
        Optional<WriteKey> known = type.findKey(name);
        if (known.isEmpty()) {
            return byId(type, String.valueOf(only.getValue()), place);
        }
        List<Object> parts = new ArrayList<>();
        for (WriteKey.Part part : known.get().parts()) {
            if (known.get().isComposite() && only.getValue() instanceof Map<?, ?> given) {
                parts.addAll(part(part, given.get(part.name()), place.child(part.name())));
            } else {
                parts.addAll(part(part, only.getValue(), place));
            }
        }
        List<Column> columns = known.get().columns();
        return parts.size() == columns.size()
                ? new Change.Named(type, path, columns, new Key(parts))
                : null;
    }

    /** One value for each column; none where it is wrong. */
    private List<Object> part(WriteKey.Part part, @Nullable Object given, InputPath path) {
        String idOf = part.idOf();
        if (idOf == null) {
            return values.key(part, given, path).stream().toList();
        }
        return id(idOf, String.valueOf(given), path).map(id -> id.key().values()).orElse(List.of());
    }

    /** The id tells which of the types that implement an interface the row is of. */
    private Change.@Nullable Named byId(WriteType type, String text, InputPath path) {
        return id(type.name(), text, path).map(id -> named(id, path)).orElse(null);
    }

    private Change.Named named(FieldPlan.NodeKey id, InputPath path) {
        WriteType type = binding.writes().requireType(id.type());
        return new Change.Named(type, path, type.type().entity().identifier(), id.key());
    }

    private Optional<FieldPlan.NodeKey> id(String type, String text, InputPath path) {
        try {
            return Optional.of(ids.resolve(text, type));
        } catch (EngineException exception) {
            mistakes.add(new UserError.Invalid(exception.getMessage(), path.steps(), "Id"));
            return Optional.empty();
        }
    }
}
