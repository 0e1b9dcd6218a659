package io.espalier.engine.mapping;

import java.lang.reflect.Array;
import java.util.Map;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.mapping.internal.EmbeddedAttributeMapping;
import org.jspecify.annotations.Nullable;

/** New embeddables in the place of those that are there: what is not given stays as it is. */
final class ChangedEmbeddables {

    private final EntityAssembly assembly;

    ChangedEmbeddables(SessionImplementor session) {
        this.assembly = new EntityAssembly(session);
    }

    /**
     * @param now what is there; null for nothing
     * @param values by attribute name; of an embeddable its own values in the same way, or a {@link
     *     ChangedValue}
     */
    Object changed(EmbeddedAttributeMapping embedded, @Nullable Object now, Map<?, ?> values) {
        return changed(embedded.getEmbeddableTypeDescriptor(), now, values);
    }

    /** The same of what identifies an entity. */
    Object changed(EmbeddableMappingType type, @Nullable Object now, Map<?, ?> values) {
        return assembly.embeddable(type, part -> part(part, now, values));
    }

    private @Nullable Object part(AttributeMapping part, @Nullable Object now, Map<?, ?> values) {
        Object old = now == null ? null : part.getValue(now);
        Object value = values.get(part.getAttributeName());
        if (!values.containsKey(part.getAttributeName())) {
            return old == null ? initial(part) : old;
        }
        if (value instanceof ChangedValue changed) {
            return changed.of(old);
        }
        return part instanceof EmbeddedAttributeMapping inner && value instanceof Map<?, ?> inside
                ? changed(inner, old, inside)
                : value;
    }

    /** A primitive is never null, though nobody has given it yet. */
    private static @Nullable Object initial(AttributeMapping part) {
        Class<?> type = part.getPropertyAccess().getGetter().getReturnTypeClass();
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }
}
