package io.espalier.engine.mapping;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.NonAggregatedIdentifierMapping;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.internal.EmbeddedAttributeMapping;
import org.hibernate.persister.collection.CollectionPersister;
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

    public EntityWriter(EntityManager manager) {
        this.manager = manager;
        this.session = manager.unwrap(SessionImplementor.class);
        this.managed = new ManagedInstances(session);
        this.loaded = new LoadedInstances(session);
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

    /** The collection of an instance, or a new one where it has none. */
    @SuppressWarnings("unchecked")
    public Collection<Object> collection(
            Entity entity, Object instance, Attribute.ToMany attribute) {
        PluralAttributeMapping mapping = plural(entity, attribute);
        Object held = mapping.getValue(instance);
        if (held == null) {
            CollectionPersister collection = mapping.getCollectionDescriptor();
            held = collection.getCollectionSemantics().instantiateRaw(0, collection);
            mapping.setValue(instance, held);
        }
        return (Collection<Object>) held;
    }

    /** Reads that collection of all these instances, in one statement at most. */
    public void load(Entity entity, Attribute.ToMany attribute, List<Object> instances) {
        loaded.collections(descriptor(entity), plural(entity, attribute), instances);
    }

    /** The instances in whose collection one of these is; one statement, which locks none. */
    public List<Object> ownersOf(Entity entity, Attribute.ToMany attribute, List<Object> members) {
        return loaded.owners(descriptor(entity), plural(entity, attribute), members);
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
     *     name: those that are missing stay
     */
    public void set(Entity entity, Object instance, Attribute attribute, @Nullable Object value) {
        AttributeMapping mapping = attribute(entity, attribute.name());
        if (mapping == null) {
            descriptor(entity).setIdentifier(instance, value, session);
        } else if (mapping instanceof EmbeddedAttributeMapping embedded
                && value instanceof Map<?, ?> values) {
            embedded.setValue(instance, embeddable(embedded, embedded.getValue(instance), values));
        } else {
            mapping.setValue(instance, value);
        }
    }

    /** What the input leaves out stays as it is. */
    private Object embeddable(
            EmbeddedAttributeMapping embedded, @Nullable Object now, Map<?, ?> values) {
        return new EntityAssembly(session)
                .embeddable(
                        embedded.getEmbeddableTypeDescriptor(),
                        part -> {
                            Object old = now == null ? null : part.getValue(now);
                            Object value = values.get(part.getAttributeName());
                            if (!values.containsKey(part.getAttributeName())) {
                                return old;
                            }
                            return part instanceof EmbeddedAttributeMapping inner
                                            && value instanceof Map<?, ?> inside
                                    ? embeddable(inner, old, inside)
                                    : value;
                        });
    }

    /** The value of an attribute; of a to-one an instance or reference. */
    public @Nullable Object get(Entity entity, Object instance, Attribute attribute) {
        AttributeMapping mapping = attribute(entity, attribute.name());
        return mapping == null
                ? descriptor(entity).getIdentifier(instance, session)
                : mapping.getValue(instance);
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
