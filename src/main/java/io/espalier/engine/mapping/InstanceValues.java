package io.espalier.engine.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Hibernate;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.CompositeIdentifierMapping;
import org.hibernate.metamodel.mapping.NonAggregatedIdentifierMapping;
import org.hibernate.metamodel.mapping.internal.EmbeddedAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** What instances of one transaction have in their attributes; nothing here runs a statement. */
public final class InstanceValues {

    private final SessionImplementor session;
    private final EntityInstances instances;
    private final ChangedEmbeddables embeddables;

    InstanceValues(SessionImplementor session, EntityInstances instances) {
        this.session = session;
        this.instances = instances;
        this.embeddables = new ChangedEmbeddables(session);
    }

    /**
     * Sets an attribute, one of the identifier's too.
     *
     * @param value of a to-one an instance or reference; of an embeddable its values by attribute
     *     name: those that are missing stay; or a {@link ChangedValue}
     */
    public void set(Entity entity, Object instance, Attribute attribute, @Nullable Object value) {
        AttributeMapping mapping = attribute(entity, attribute.name());
        if (mapping == null) {
            setIdentifier(descriptor(entity), instance, value);
        } else if (mapping instanceof EmbeddedAttributeMapping embedded
                && value instanceof Map<?, ?> values) {
            embedded.setValue(
                    instance, embeddables.changed(embedded, embedded.getValue(instance), values));
        } else {
            mapping.setValue(
                    instance,
                    value instanceof ChangedValue changed
                            ? changed.of(mapping.getValue(instance))
                            : value);
        }
    }

    /**
     * Sets an attribute of an embeddable.
     *
     * @param within the embeddables that lead to it, the outermost first; none for an attribute of
     *     the entity itself
     */
    public void set(
            Entity entity,
            Object instance,
            List<Attribute.Embedded> within,
            Attribute attribute,
            @Nullable Object value) {
        Attribute outermost = attribute;
        Object set = value;
        for (Attribute.Embedded embedded : within.reversed()) {
            Map<String, @Nullable Object> parts = new HashMap<>();
            parts.put(outermost.name(), set);
            set = parts;
            outermost = embedded;
        }
        set(entity, instance, outermost, set);
    }

    private void setIdentifier(
            EntityPersister descriptor, Object instance, @Nullable Object value) {
        Object identifier =
                descriptor.getIdentifierMapping() instanceof CompositeIdentifierMapping composite
                                && value instanceof Map<?, ?> values
                        ? embeddables.changed(
                                composite.getMappedIdEmbeddableTypeDescriptor(),
                                composite.getIdentifier(instance),
                                values)
                        : value;
        descriptor.setIdentifier(instance, identifier, session);
    }

    /** Whether more is known of it than its identifier. */
    public boolean isLoaded(Object instance) {
        return Hibernate.isInitialized(instance);
    }

    /** The value of an attribute; of a to-one an instance or reference. */
    public @Nullable Object get(Entity entity, Object instance, Attribute attribute) {
        AttributeMapping mapping = attribute(entity, attribute.name());
        return mapping == null
                ? descriptor(entity).getIdentifier(instance, session)
                : mapping.getValue(instance);
    }

    /**
     * The same of an attribute of an embeddable; null where there is none.
     *
     * @param within the embeddables that lead to it, the outermost first
     */
    public @Nullable Object get(
            Entity entity, Object instance, List<Attribute.Embedded> within, Attribute attribute) {
        if (within.isEmpty()) {
            return get(entity, instance, attribute);
        }
        AttributeMapping mapping = attribute(entity, within.getFirst().name());
        Object value = get(entity, instance, within.getFirst());
        for (int i = 1; i <= within.size(); i++) {
            if (value == null || !(mapping instanceof EmbeddedAttributeMapping embedded)) {
                return null;
            }
            String name = (i < within.size() ? within.get(i) : attribute).name();
            mapping = embedded.getEmbeddableTypeDescriptor().findAttributeMapping(name);
            value = Objects.requireNonNull(mapping).getValue(value);
        }
        return value;
    }

    /** The identifier of the entity that a to-one refers to, in its order; null for none. */
    public @Nullable List<Object> identifierOf(
            Entity entity, Object instance, Attribute.ToOne attribute) {
        Object target = get(entity, instance, attribute);
        return target == null ? null : instances.identifierOf(target);
    }

    private @Nullable AttributeMapping attribute(Entity entity, String name) {
        EntityPersister descriptor = descriptor(entity);
        AttributeMapping found = descriptor.findAttributeMapping(name);
        if (found == null
                && descriptor.getIdentifierMapping()
                        instanceof NonAggregatedIdentifierMapping several) {
            return several.getVirtualIdEmbeddable().findAttributeMapping(name);
        }
        return found;
    }

    private EntityPersister descriptor(Entity entity) {
        return session.getFactory().getMappingMetamodel().getEntityDescriptor(entity.javaType());
    }
}
