package io.espalier.engine.mapping;

import java.util.List;
import java.util.Objects;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;

/** What the collections of instances of one transaction hold, and the join tables behind them. */
public final class InstanceLinks {

    private final SessionImplementor session;
    private final ManagedInstances managed;

    InstanceLinks(SessionImplementor session, ManagedInstances managed) {
        this.session = session;
        this.managed = managed;
    }

    /** The join table of an attribute that this entity stores. */
    public LinkTable table(Entity entity, Attribute.ToMany attribute) {
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
     *
     * @param keys the identifiers of the owners
     */
    public void unlink(
            Entity entity,
            Attribute.ToMany attribute,
            List<Object> owners,
            List<List<Object>> keys) {
        table(entity, attribute).deleteOf(keys);
        owners.forEach(owner -> fill(entity, owner, attribute, List.of()));
    }

    /** Whether links that are taken away stay in the table. */
    public boolean keepsLinks(Entity entity, Attribute.ToMany attribute) {
        return plural(entity, attribute).getSoftDeleteMapping() != null;
    }

    /**
     * Tells what a to-many of a managed instance consists of, so that Hibernate does not load it.
     */
    public void fill(
            Entity entity, Object instance, Attribute.ToMany attribute, List<Object> rows) {
        managed.fill(descriptor(entity), instance, attribute.name(), rows);
    }

    private PluralAttributeMapping plural(Entity entity, Attribute.ToMany attribute) {
        return (PluralAttributeMapping)
                Objects.requireNonNull(descriptor(entity).findAttributeMapping(attribute.name()));
    }

    private EntityPersister descriptor(Entity entity) {
        return session.getFactory().getMappingMetamodel().getEntityDescriptor(entity.javaType());
    }
}
