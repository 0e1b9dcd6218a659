package io.espalier.engine.mutation.work;

import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.EntityWriter;
import io.espalier.engine.mapping.InstanceValues;
import io.espalier.engine.mutation.input.Change;
import io.espalier.engine.mutation.input.Mistakes;

/** Gives instances the values that an input has for them. */
final class Contents {

    private final InstanceValues values;
    private final Mistakes mistakes;

    Contents(EntityWriter writer, Mistakes mistakes) {
        this.values = writer.values();
        this.mistakes = mistakes;
    }

    void set(Entity entity, Object instance, Change.Content content) {
        for (Change.Assignment assignment : content.values()) {
            values.set(entity, instance, assignment.attribute(), assignment.value());
        }
    }

    /** What is worked out from the values that are there. */
    void add(Entity entity, Object instance, Change.Content content) {
        for (Change.Increment increment : content.increments()) {
            Attribute attribute = increment.field().attribute();
            Object now = values.get(entity, instance, attribute);
            values.set(
                    entity,
                    instance,
                    attribute,
                    Sums.add(now, increment.by(), increment.path(), mistakes));
        }
        for (Change.Push push : content.pushes()) {
            Attribute.Basic attribute = push.field().attribute();
            Object now = values.get(entity, instance, attribute);
            values.set(
                    entity,
                    instance,
                    attribute,
                    Sums.append(now, push.items(), attribute.column().type().javaType()));
        }
    }
}
