package io.espalier.engine.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import org.hibernate.LockMode;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.CollectionEntry;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.EntityKey;
import org.hibernate.engine.spi.PersistenceContext;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.Status;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.PostLoadEvent;
import org.hibernate.event.spi.PostLoadEventListener;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.internal.BasicAttributeMapping;
import org.hibernate.metamodel.mapping.internal.EmbeddedAttributeMapping;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.TypeHelper;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows that the engine has read managed instances of a session, as if Hibernate had loaded
 * them.
 *
 * <p>Hibernate's own loading would follow every eager association, row by row; and it reads a
 * reference to a softly deleted row as null, which a full update would write.
 */
public final class ManagedInstances {

    private final SessionImplementor session;
    private final EntityAssembly assembly;

    ManagedInstances(SessionImplementor session) {
        this.session = session;
        this.assembly = new EntityAssembly(session);
    }

    /** The values of one row. */
    @FunctionalInterface
    public interface RowValues {
        @Nullable Object value(Column column);
    }

    /** The columns that an instance is made of, the identifier's first, each once. */
    static List<Column> columnsOf(Entity entity) {
        SequencedSet<Column> columns = new LinkedHashSet<>(entity.identifier());
        entity.attributes()
                .values()
                .forEach(attribute ->
                        columns.addAll(
                                attribute instanceof Attribute.Unsupported unsupported
                                        ? unsupported.kept()
                                        : attribute.ownColumns()));
        return List.copyOf(columns);
    }

    /** The managed instance of a row; the one that is there already, if there is one. */
    Object attach(EntityPersister descriptor, Entity entity, RowValues row) {
        Object instance = assembly.instantiate(descriptor, identifier(entity, row).iterator());
        PersistenceContext context = session.getPersistenceContextInternal();
        EntityKey key =
                session.generateEntityKey(descriptor.getIdentifier(instance, session), descriptor);
        Object known = context.getEntity(key);
        if (known != null) {
            return known;
        }
        entity.attributes()
                .values()
                .forEach(attribute -> fill(descriptor, instance, attribute, row));
        register(descriptor, instance, key, context);
        return instance;
    }

    List<Object> identifier(Entity entity, RowValues row) {
        List<Object> identifier = new ArrayList<>();
        entity.identifier()
                .forEach(column -> identifier.add(Objects.requireNonNull(row.value(column))));
        return identifier;
    }

    private void fill(
            EntityPersister descriptor, Object instance, Attribute attribute, RowValues row) {
        AttributeMapping mapping = descriptor.findAttributeMapping(attribute.name());
        if (mapping instanceof BasicAttributeMapping
                || mapping instanceof ToOneAttributeMapping
                || mapping instanceof EmbeddedAttributeMapping) {
            mapping.setValue(instance, value(mapping, attribute, row));
        }
    }

    private @Nullable Object value(AttributeMapping mapping, Attribute attribute, RowValues row) {
        return switch (attribute) {
            case Attribute.Basic basic -> row.value(basic.column());
            case Attribute.ToOne toOne when toOne.owning() ->
                    reference((ToOneAttributeMapping) mapping, toOne.join().from(), row);
            case Attribute.Unsupported unsupported when !unsupported.kept().isEmpty() ->
                    reference((ToOneAttributeMapping) mapping, unsupported.kept(), row);
            case Attribute.Embedded embedded ->
                    embeddable((EmbeddedAttributeMapping) mapping, embedded, row);
            default -> null;
        };
    }

    private @Nullable Object reference(
            ToOneAttributeMapping mapping, List<Column> columns, RowValues row) {
        List<Object> identifier = new ArrayList<>();
        for (Column column : columns) {
            Object value = row.value(column);
            if (value == null) {
                return null;
            }
            identifier.add(value);
        }
        return assembly.reference(mapping.getEntityMappingType(), identifier.iterator());
    }

    private @Nullable Object embeddable(
            EmbeddedAttributeMapping mapping, Attribute.Embedded attribute, RowValues row) {
        if (attribute.columns().stream().allMatch(column -> row.value(column) == null)) {
            return null;
        }
        Map<String, @Nullable Object> parts = new HashMap<>();
        mapping.getEmbeddableTypeDescriptor()
                .forEachAttributeMapping(part -> {
                    Attribute inner = attribute.attributes().get(part.getAttributeName());
                    if (inner != null) {
                        parts.put(part.getAttributeName(), value(part, inner, row));
                    }
                });
        return assembly.embeddable(
                mapping.getEmbeddableTypeDescriptor(), part -> parts.get(part.getAttributeName()));
    }

    private void register(
            EntityPersister descriptor,
            Object instance,
            EntityKey key,
            PersistenceContext context) {
        descriptor.forEachAttributeMapping(attribute -> {
            if (attribute instanceof PluralAttributeMapping plural) {
                plural.setValue(instance, lazily(plural, instance, key, descriptor, context));
            }
        });
        Object[] state = descriptor.getValues(instance);
        Object[] loaded = Arrays.copyOf(state, state.length);
        TypeHelper.deepCopy(
                state,
                descriptor.getPropertyTypes(),
                descriptor.getPropertyCheckability(),
                loaded,
                session);
        keepJson(descriptor, state, loaded);
        context.addEntity(
                instance,
                Status.MANAGED,
                loaded,
                key,
                descriptor.getVersion(instance),
                LockMode.PESSIMISTIC_WRITE,
                true,
                descriptor,
                false);
        descriptor.afterInitialize(instance, session);
        PostLoadEvent event =
                new PostLoadEvent(key.getIdentifier(), descriptor, instance, (EventSource) session);
        session.getFactory()
                .getEventListenerGroups()
                .eventListenerGroup_POST_LOAD
                .fireEventOnEachListener(event, PostLoadEventListener::onPostLoad);
    }

    /**
     * A copy of JSON differs from it where its classes do not say what is equal, and the row would
     * be written though nothing changed. It is replaced and never changed inside.
     */
    private static void keepJson(EntityPersister descriptor, Object[] state, Object[] loaded) {
        descriptor.forEachAttributeMapping(attribute -> {
            if (attribute instanceof BasicAttributeMapping basic
                    && basic.getJdbcMapping().getJdbcType().isJson()) {
                loaded[basic.getStateArrayPosition()] = state[basic.getStateArrayPosition()];
            }
        });
    }

    /** The same of an instance that is to be inserted, which would be updated at once. */
    void keepJson(EntityPersister descriptor, Object instance) {
        EntityEntry entry = session.getPersistenceContextInternal().getEntry(instance);
        Object[] loaded = entry == null ? null : entry.getLoadedState();
        if (loaded != null) {
            keepJson(descriptor, descriptor.getValues(instance), loaded);
        }
    }

    /** Puts a collection with these rows in the place of one that would be loaded. */
    void fill(EntityPersister descriptor, Object instance, String name, List<Object> rows) {
        if (!(descriptor.findAttributeMapping(name) instanceof PluralAttributeMapping plural)) {
            throw new IllegalArgumentException(descriptor.getEntityName() + "." + name);
        }
        if (plural.getValue(instance) instanceof PersistentCollection<?> collection
                && !collection.wasInitialized()) {
            initialize(collection, plural.getCollectionDescriptor(), rows);
        }
    }

    private void initialize(
            PersistentCollection<?> collection, CollectionPersister descriptor, List<Object> rows) {
        collection.initializeEmptyCollection(descriptor);
        if (collection instanceof Collection<?>) {
            @SuppressWarnings("unchecked")
            Collection<Object> items = (Collection<Object>) collection;
            items.addAll(rows);
        }
        collection.clearDirty();
        CollectionEntry entry =
                session.getPersistenceContextInternal().getCollectionEntry(collection);
        if (entry != null) {
            entry.postInitialize(collection, session);
        }
    }

    /**
     * A collection that is read when something is asked of it. Under another key than its own,
     * Hibernate would take it for one that has moved, and read it at the flush.
     */
    @SuppressWarnings("removal") // Nothing else tells of what attribute that key is.
    private @Nullable PersistentCollection<?> lazily(
            PluralAttributeMapping attribute,
            Object owner,
            EntityKey key,
            EntityPersister descriptor,
            PersistenceContext context) {
        CollectionPersister collection = attribute.getCollectionDescriptor();
        @Nullable String property = collection.getCollectionType().getLHSPropertyName();
        @Nullable Object ownKey =
                property == null
                        ? key.getIdentifier()
                        : descriptor.getPropertyValue(owner, property);
        if (ownKey == null) {
            return null; // Nothing can refer to it.
        }
        PersistentCollection<?> wrapper =
                collection.getCollectionSemantics().instantiateWrapper(ownKey, collection, session);
        wrapper.setOwner(owner);
        context.addUninitializedCollection(collection, wrapper, ownKey);
        return wrapper;
    }
}
