package io.espalier.engine.mapping;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Hibernate;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.CompositeIdentifierMapping;
import org.hibernate.metamodel.mapping.NonAggregatedIdentifierMapping;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.internal.EmbeddedAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * Writes entities by the persistence context of one transaction: identifiers are generated,
 * listeners called, associations cascaded and versions counted as Hibernate does it.
 *
 * <p>Nothing is sent before {@link #flush()}, but for generators that ask the database.
 */
public final class EntityWriter {

    private final EntityManager manager;
    private final SessionImplementor session;
    private final ManagedInstances managed;
    private final LoadedInstances loaded;
    private final EntityInstances instances;
    private final ChangedEmbeddables embeddables;

    public EntityWriter(EntityManager manager) {
        this.manager = manager;
        this.session = manager.unwrap(SessionImplementor.class);
        this.managed = new ManagedInstances(session);
        this.loaded = new LoadedInstances(session);
        this.embeddables = new ChangedEmbeddables(session);
        this.instances = new EntityInstances(manager.getEntityManagerFactory());
    }

    /** A new instance, as its constructor without arguments leaves it. */
    public Object instantiate(Entity entity) {
        return descriptor(entity).getRepresentationStrategy().getInstantiator().instantiate();
    }

    /**
     * Managed instances of rows that the engine has read and locked, in their order; runs no
     * statement, however eager the mapping is, or one where the rows are not {@linkplain
     * EntityWrites#whole whole}.
     *
     * @param rows answer the value of each column of {@link #columnsOf}
     */
    public List<Object> attach(Entity entity, List<ManagedInstances.RowValues> rows) {
        EntityPersister descriptor = descriptor(entity);
        if (entity.writes().whole() || rows.isEmpty()) {
            return rows.stream().map(row -> managed.attach(descriptor, entity, row)).toList();
        }
        EntityAssembly assembly = new EntityAssembly(session);
        List<List<Object>> keys =
                rows.stream().map(row -> managed.identifier(entity, row)).toList();
        Map<List<Object>, Object> byKey = new HashMap<>();
        loaded.entities(
                        descriptor,
                        keys.stream()
                                .distinct()
                                .map(values -> assembly.identifier(descriptor, values))
                                .toList())
                .forEach(instance -> byKey.put(identifierOf(instance), instance));
        return keys.stream().map(key -> Objects.requireNonNull(byKey.get(key))).toList();
    }

    /** The join table of an attribute that this entity stores. */
    public LinkTable links(Entity entity, Attribute.ToMany attribute) {
        return new LinkTable(
                session,
                LinkSql.of(descriptor(entity), entity, plural(entity, attribute), attribute));
    }

    /** Tells Hibernate that links of a managed instance change, so that its version does too. */
    public void touch(Entity entity, Object instance, Attribute.ToMany attribute) {
        if (descriptor(entity).isVersioned()
                && plural(entity, attribute).getValue(instance)
                        instanceof PersistentCollection<?> links
                && !links.wasInitialized()) {
            fill(entity, instance, attribute, List.of());
            links.dirty();
        }
    }

    /**
     * Takes away the links of managed instances that are to be deleted; one statement, sent at
     * once.
     */
    public void unlink(Entity entity, Attribute.ToMany attribute, List<Object> owners) {
        links(entity, attribute).deleteOf(owners.stream().map(this::identifierOf).toList());
        owners.forEach(owner -> fill(entity, owner, attribute, List.of()));
    }

    /** Whether links that are taken away stay in the table. */
    public boolean keepsLinks(Entity entity, Attribute.ToMany attribute) {
        return plural(entity, attribute).getSoftDeleteMapping() != null;
    }

    private PluralAttributeMapping plural(Entity entity, Attribute.ToMany attribute) {
        return (PluralAttributeMapping) Objects.requireNonNull(attribute(entity, attribute.name()));
    }

    /** The columns that {@link #attach} needs, the identifier's first. */
    public static List<Column> columnsOf(Entity entity) {
        return ManagedInstances.columnsOf(entity);
    }

    /**
     * Tells what a to-many of a managed instance consists of, so that Hibernate does not load it.
     */
    public void fill(
            Entity entity, Object instance, Attribute.ToMany attribute, List<Object> rows) {
        managed.fill(descriptor(entity), instance, attribute.name(), rows);
    }

    /**
     * The managed instance of that identifier, or a reference to a row that exists; runs no
     * statement.
     */
    public Object reference(Entity entity, List<?> identifier) {
        return new EntityAssembly(session).reference(descriptor(entity), identifier.iterator());
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
        return target == null ? null : identifierOf(target);
    }

    public List<Object> identifierOf(Object instance) {
        return instances.identifierOf(instance);
    }

    /**
     * Makes a new instance one to be inserted, and gives it its identifier where one is generated.
     */
    public void persist(Object instance) {
        WriteFailure.translate(() -> manager.persist(instance));
    }

    /** Makes a managed instance one to be deleted, with what its associations cascade to. */
    public void remove(Object instance) {
        WriteFailure.translate(() -> manager.remove(instance));
    }

    /**
     * Takes back that a row was softly deleted; one statement, sent at once.
     *
     * @return whether there was such a row
     * @throws WriteFailure for a constraint of the database
     */
    public boolean restore(Entity entity, List<Object> identifier) {
        return WriteFailure.translate(
                () -> new Restoration(session, descriptor(entity), entity).run(identifier));
    }

    /**
     * Begins to collect writes: sends what others have not sent yet and forgets their instances;
     * from here on reads of the same transaction send nothing.
     *
     * @throws WriteFailure for a constraint of the database
     */
    public void begin() {
        flush();
        manager.clear();
        manager.setFlushMode(FlushModeType.COMMIT);
    }

    /**
     * Sends what is to be written, rows of a table together.
     *
     * @throws WriteFailure for a constraint of the database
     */
    public void flush() {
        manager.setFlushMode(FlushModeType.AUTO);
        WriteFailure.translate(manager::flush);
    }

    /** Forgets what was to be written; from here on nothing is sent. */
    public void abandon() {
        manager.setFlushMode(FlushModeType.COMMIT);
        manager.clear();
    }

    /**
     * Forgets all instances, so that what is sent later on, before the commit, holds none of them
     * against their rows again.
     */
    public void forget() {
        manager.clear();
    }

    /**
     * Sends what is to be written so far; what follows is collected again.
     *
     * @throws WriteFailure for a constraint of the database
     */
    public void flushSoFar() {
        WriteFailure.translate(manager::flush);
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
