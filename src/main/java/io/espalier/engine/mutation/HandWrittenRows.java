package io.espalier.engine.mutation;

import graphql.GraphQLContext;
import io.espalier.engine.api.EntityReference;
import io.espalier.engine.api.LockedEntities;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.fetch.LockedRows;
import io.espalier.engine.fetch.Row;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.EntityWriter;
import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Locking;
import io.espalier.engine.predicate.Predicate;
import java.util.List;
import java.util.Optional;

/** Locks rows for hand-written mutations, in the transaction of their document. */
public final class HandWrittenRows implements LockedEntities {

    private final Binding binding;
    private final LockedRows rows;
    private final EntityWriter writer;

    HandWrittenRows(Binding binding, LockedRows rows, EntityWriter writer) {
        this.binding = binding;
        this.rows = rows;
        this.writer = writer;
    }

    /** Those of the document of mutations that runs in that context. */
    public static LockedEntities of(GraphQLContext context) {
        return MutationDocument.of(context).handWrittenRows();
    }

    @Override
    public <E> Optional<E> find(EntityReference<E> reference) {
        Entity entity = entity(reference.type());
        Locking locking =
                new Locking(
                        entity,
                        entity.identifier(),
                        Predicate.always(),
                        EntityWriter.columnsOf(entity),
                        Locking.Strength.UPDATE,
                        1);
        List<Row> found = rows.of(locking, List.of(new Key(reference.identifier()))).getFirst();
        return found.stream()
                .findFirst()
                .map(row -> writer.attach(entity, List.of(row::value)).getFirst())
                .map(reference.type()::cast);
    }

    private Entity entity(Class<?> type) {
        return binding.types().values().stream()
                .map(each -> each.entity())
                .filter(each -> each.javaType().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no type shows entity " + type));
    }
}
