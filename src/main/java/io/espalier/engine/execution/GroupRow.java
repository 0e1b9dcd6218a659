package io.espalier.engine.execution;

import io.espalier.engine.fetch.Row;
import io.espalier.engine.plan.GroupKeys;
import io.espalier.engine.plan.GroupsPlan;
import org.jspecify.annotations.Nullable;

/** A group in an answer: the source of {@code key} and {@code aggregate}. */
record GroupRow(Row row, GroupsPlan plan) {

    /**
     * The key of a group, or the part of it that is of a related entity.
     *
     * @param name the fields that lead to this part
     */
    record Key(GroupRow group, GroupKeys.Name name) {

        @Nullable Object value(String field) {
            return group.row.value(group.plan.keys().placeOf(name.child(field)));
        }

        Key related(String field) {
            return new Key(group, name.child(field));
        }
    }

    Key key() {
        return new Key(this, GroupKeys.Name.NONE);
    }

    AggregateRow aggregate() {
        return new AggregateRow(row, plan.measures());
    }
}
