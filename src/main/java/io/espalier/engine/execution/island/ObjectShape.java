package io.espalier.engine.execution.island;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;

/**
 * What one place of the document asks of objects of one type: the fields of each, in the order of
 * the answer. Thread-safe; lives as long as its document is kept.
 */
public final class ObjectShape {

    private final String type;
    private final Slot[] slots;

    ObjectShape(String type, List<Slot> slots) {
        this.type = type;
        this.slots = slots.toArray(Slot[]::new);
    }

    /** The name of the object type. */
    String type() {
        return type;
    }

    Slot slot(int place) {
        return slots[place];
    }

    /** How many fields such an object has. */
    public int size() {
        return slots.length;
    }

    /** The response key of the field at that place, 0-based. */
    String key(int place) {
        return slots[place].key();
    }

    /** The same, as it is written. */
    public SerializableString name(int place) {
        return slots[place].name();
    }

    /**
     * The text of the value at that place, if it becomes one only when it is written: ids, moments,
     * whole numbers of 64 bits. Null for other fields.
     */
    public @Nullable String text(int place, Object value) {
        return slots[place].completion() instanceof Completion.Leaf leaf && leaf.isText()
                ? leaf.text(value)
                : null;
    }

    /** What the value at that place is in the answer. */
    @Nullable Object completed(int place, @Nullable Object value) {
        String text = value == null ? null : text(place, value);
        return text == null ? value : text;
    }
}
