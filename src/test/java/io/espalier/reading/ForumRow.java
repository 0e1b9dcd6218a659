package io.espalier.reading;

import io.espalier.engine.id.GlobalId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the model, with the rows related to it. */
final class ForumRow {

    private final RowType type;
    private final UUID key;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, ForumRow> one = new HashMap<>();
    private final Map<String, List<ForumRow>> many = new HashMap<>();

    ForumRow(RowType type, UUID key) {
        this.type = type;
        this.key = key;
    }

    RowType type() {
        return type;
    }

    UUID key() {
        return key;
    }

    String id() {
        return new GlobalId(type.name(), List.of(key.toString())).encode();
    }

    void set(String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    void clear(String field) {
        values.remove(field);
    }

    /** Relates it to another row, which has it among its own. */
    void relate(String field, @Nullable ForumRow target, @Nullable String back) {
        if (target != null) {
            one.put(field, target);
            if (back != null) {
                target.many.computeIfAbsent(back, name -> new ArrayList<>()).add(this);
            }
        }
    }

    /** Relates it to one of many, and that one to it. */
    void relateMany(String field, ForumRow target, String back) {
        many.computeIfAbsent(field, name -> new ArrayList<>()).add(target);
        target.many.computeIfAbsent(back, name -> new ArrayList<>()).add(this);
    }

    /** Takes it out of every relation of others. */
    void forget() {
        one.forEach((field, target) -> target.many.values().forEach(rows -> rows.remove(this)));
    }

    @Nullable Object value(String field) {
        return values.get(field);
    }

    @Nullable ForumRow one(String field) {
        return one.get(field);
    }

    List<ForumRow> many(String field) {
        return many.getOrDefault(field, List.of());
    }

    @Override
    public String toString() {
        return type.name() + values;
    }
}
