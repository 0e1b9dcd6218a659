package io.espalier.engine.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.engine.spi.EffectiveEntityGraph;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.graph.GraphSemantic;
import org.hibernate.graph.spi.RootGraphImplementor;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
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
        addJoins(entity, "o", List.of(), joins);
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

    /** Of what is joined too, Hibernate would look for what belongs to it row by row. */
    private static void addJoins(
            EntityMappingType entity,
            String alias,
            List<ToOneAttributeMapping> path,
            StringBuilder joins) {
        for (ToOneAttributeMapping toOne : WholeRows.eager(entity)) {
            if (!path.contains(toOne)) {
                String next = alias + "_" + toOne.getAttributeName();
                joins.append(" left join fetch ")
                        .append(alias)
                        .append('.')
                        .append(toOne.getAttributeName())
                        .append(' ')
                        .append(next);
                List<ToOneAttributeMapping> longer = new ArrayList<>(path);
                longer.add(toOne);
                addJoins(toOne.getEntityMappingType(), next, longer, joins);
            }
        }
    }

    private List<Object> lazily(EntityPersister entity, Supplier<List<Object>> load) {
        RootGraphImplementor<?> graph = session.createEntityGraph(entity.getMappedClass());
        WholeRows.eager(entity).forEach(toOne -> graph.addAttributeNode(toOne.getAttributeName()));
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
