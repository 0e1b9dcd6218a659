package io.espalier.engine.mapping;

import jakarta.persistence.EntityManagerFactory;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@link Mapping} of a persistence unit.
 *
 * <p>At the start it is read twice: alone, which tells the {@link Mapping#tables() tables} that the
 * {@link CatalogReader} looks up, and then with their catalog.
 */
public final class HibernateMapping {

    private HibernateMapping() {}

    /**
     * What the mapping alone says, without a database: types are those that Hibernate would
     * declare, null is ruled out where JPA does.
     */
    public static Mapping read(EntityManagerFactory factory) {
        return read(factory, null);
    }

    /**
     * What the mapping says of the tables in {@code catalog}: types are the columns' own, null is
     * ruled out where both sides do. A table or column that is not in the catalog is read as by
     * {@link #read(EntityManagerFactory)}; telling that is the binding's part.
     *
     * @param catalog the tables of the mapping, or null where there is no database to ask
     */
    public static Mapping read(EntityManagerFactory factory, @Nullable Catalog catalog) {
        SessionFactoryImplementor sessions = factory.unwrap(SessionFactoryImplementor.class);
        EntityReader reader =
                new EntityReader(
                        sessions,
                        BootModels.require(sessions),
                        new ColumnReader(sessions, BootModels.require(sessions), catalog));
        SequencedMap<String, Entity> entities = new TreeMap<>();
        sessions.getMappingMetamodel()
                .forEachEntityDescriptor(descriptor -> {
                    Entity entity = reader.read(descriptor);
                    entities.put(entity.name(), entity);
                });
        return new Mapping(new LinkedHashMap<>(entities));
    }
}
