package io.espalier.engine.mapping;

import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.persister.entity.EntityPersister;

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
    private final InstanceValues values;
    private final InstanceLinks links;

    public EntityWriter(EntityManager manager) {
        this.manager = manager;
        this.session = manager.unwrap(SessionImplementor.class);
        this.managed = new ManagedInstances(session);
        this.loaded = new LoadedInstances(session);
        this.instances = new EntityInstances(manager.getEntityManagerFactory());
        this.values = new InstanceValues(session, instances);
        this.links = new InstanceLinks(session, managed);
    }

    /** What its instances have in their attributes. */
    public InstanceValues values() {
        return values;
    }

    /** What their collections hold. */
    public InstanceLinks links() {
        return links;
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

    /** The columns that {@link #attach} needs, the identifier's first. */
    public static List<Column> columnsOf(Entity entity) {
        return ManagedInstances.columnsOf(entity);
    }

    /**
     * The managed instance of that identifier, or a reference to a row that exists; runs no
     * statement.
     */
    public Object reference(Entity entity, List<?> identifier) {
        return new EntityAssembly(session).reference(descriptor(entity), identifier.iterator());
    }

    public List<Object> identifierOf(Object instance) {
        return instances.identifierOf(instance);
    }

    /**
     * Makes a new instance one to be inserted, and gives it its identifier where one is generated.
     *
     * @return whether it could be; else another instance has that identifier already, and nothing
     *     more must be written
     */
    public boolean persist(Entity entity, Object instance) {
        try {
            WriteFailure.translate(() -> manager.persist(instance));
        } catch (EntityExistsException exception) {
            return false;
        }
        managed.keepJson(descriptor(entity), instance);
        return true;
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

    private EntityPersister descriptor(Entity entity) {
        return session.getFactory().getMappingMetamodel().getEntityDescriptor(entity.javaType());
    }
}
