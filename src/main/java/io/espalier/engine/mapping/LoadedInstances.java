package io.espalier.engine.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.Hibernate;
import org.hibernate.engine.spi.EffectiveEntityGraph;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.graph.GraphSemantic;
import org.hibernate.graph.spi.RootGraphImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.persister.entity.EntityPersister;

/** What Hibernate loads itself, each in one statement, however eager the mapping is. */
final class LoadedInstances {

    private final SessionImplementor session;

    LoadedInstances(SessionImplementor session) {
        this.session = session;
    }

    /** Managed instances of rows that exist, in no particular order. */
    List<Object> entities(EntityPersister entity, List<Object> identifiers) {
        StringBuilder joins = new StringBuilder();
        WholeRows.eager(entity).forEach(name -> joins.append(" left join fetch o.").append(name));
        return lazily(
                entity,
                () ->
                        new ArrayList<Object>(
                                session.createSelectionQuery(
                                                "select o from "
                                                        + entity.getEntityName()
                                                        + " o"
                                                        + joins
                                                        + " where id(o) in :keys",
                                                entity.getMappedClass())
                                        .setParameterList("keys", identifiers)
                                        .getResultList()));
    }

    /** Reads that collection of managed instances, of those of whom it is not read yet. */
    void collections(EntityPersister entity, AttributeMapping attribute, List<Object> owners) {
        List<Object> open =
                owners.stream()
                        .filter(owner -> !Hibernate.isInitialized(attribute.getValue(owner)))
                        .distinct()
                        .toList();
        if (!open.isEmpty()) {
            query(entity, attribute, "o in :rows", open);
        }
    }

    /** The instances in whose collection one of these is, with their collections. */
    List<Object> owners(EntityPersister entity, AttributeMapping attribute, List<Object> members) {
        return query(
                entity,
                attribute,
                "o in (select p from "
                        + entity.getEntityName()
                        + " p join p."
                        + attribute.getAttributeName()
                        + " m where m in :rows)",
                members);
    }

    private List<Object> query(
            EntityPersister entity, AttributeMapping attribute, String where, List<Object> rows) {
        String query =
                "select o from %s o left join fetch o.%s where %s"
                        .formatted(entity.getEntityName(), attribute.getAttributeName(), where);
        return lazily(
                entity,
                () ->
                        new ArrayList<Object>(
                                session.createSelectionQuery(query, entity.getMappedClass())
                                        .setParameterList("rows", rows)
                                        .getResultList()));
    }

    private List<Object> lazily(EntityPersister entity, Supplier<List<Object>> load) {
        RootGraphImplementor<?> graph = session.createEntityGraph(entity.getMappedClass());
        WholeRows.eager(entity).forEach(graph::addAttributeNode);
        EffectiveEntityGraph effective =
                session.getLoadQueryInfluencers().getEffectiveEntityGraph();
        effective.applyGraph(graph, GraphSemantic.FETCH);
        try {
            return load.get();
        } finally {
            effective.clear();
        }
    }
}
