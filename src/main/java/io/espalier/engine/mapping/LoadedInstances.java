package io.espalier.engine.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.engine.spi.EffectiveEntityGraph;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.graph.GraphSemantic;
import org.hibernate.graph.spi.RootGraphImplementor;
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
