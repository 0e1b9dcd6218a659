package io.espalier.reading;

import io.espalier.engine.id.GlobalId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of the model, or an object inside of one, with the rows related to it. */
final class ModelRow {

    private final RowType type;
    private final List<Object> key;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, ModelRow> one = new HashMap<>();
    private final Map<String, List<ModelRow>> many = new HashMap<>();
    private boolean hidden;

    /**
     * @param key the values of its identifier; none for an object inside a row
     */
    ModelRow(RowType type, List<Object> key) {
        this.type = type;
        this.key = key;
    }

    RowType type() {
        return type;
    }

    /** Its only key. */
    Object key() {
        return key.getFirst();
    }

    String id() {
        return new GlobalId(type.name(), key.stream().map(Object::toString).toList()).encode();
    }

    /** By the identifier, as lists are sorted that have no other key left. */
    static int compareKeys(ModelRow one, ModelRow other) {
        for (int i = 0; i < one.key.size(); i++) {
            int compared = Values.compare(one.key.get(i), other.key.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    /** Makes it a row that is there, but shown nowhere: none relates to it. */
    ModelRow hide() {
        hidden = true;
        return this;
    }

    boolean isHidden() {
        return hidden;
    }

    void set(String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    /** Takes away a value, or an object inside the row. */
    void clear(String field) {
        values.remove(field);
        one.remove(field);
    }

    /** Whether it has neither values nor objects. */
    boolean isEmpty() {
        return values.isEmpty() && one.isEmpty();
    }

    /** Relates it to another row, which has it among its own. */
    void relate(String field, @Nullable ModelRow target, String... back) {
        if (target == null || hidden || target.hidden) {
            return;
        }
        one.put(field, target);
        for (String name : back) {
            target.add(name, this);
        }
    }

    /** Relates it to one of many, and that one to it. */
    void relateMany(List<String> fields, ModelRow target, String... back) {
        if (hidden || target.hidden) {
            return;
        }
        fields.forEach(field -> add(field, target));
        for (String name : back) {
            target.add(name, this);
        }
    }

    void add(String field, ModelRow target) {
        many.computeIfAbsent(field, name -> new ArrayList<>()).add(target);
    }

    /** Takes it out of every relation of others. */
    void forget() {
        one.forEach((field, target) -> target.many.values().forEach(rows -> rows.remove(this)));
    }

    @Nullable Object value(String field) {
        return values.get(field);
    }

    /** A value as text, which must be there. */
    String text(String field) {
        return Objects.requireNonNull(values.get(field), field).toString();
    }

    int number(String field) {
        return Integer.parseInt(text(field));
    }

    @Nullable ModelRow one(String field) {
        return one.get(field);
    }

    List<ModelRow> many(String field) {
        return many.getOrDefault(field, List.of());
    }

    @Override
    public String toString() {
        return type.name() + key + values;
    }
}
