package io.espalier.engine.plan;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one place of the document asks of an entity.
 *
 * @param type the name of the object type
 * @param columns what its fields read of the row, the identifier first, each once
 * @param fields what its fields read beyond the row, by response key; plain values need nothing and
 *     are absent
 * @param joined what of that stands beside the row
 * @param discriminator of an interface the column that tells which of {@code concrete} a row is;
 *     null for an object type
 * @param concrete what is asked of the rows of each object type, by the discriminator's value
 */
public record Selection(
        String type,
        Entity entity,
        List<Column> columns,
        SequencedMap<String, FieldPlan> fields,
        List<JoinedRow> joined,
        @Nullable Column discriminator,
        SequencedMap<Object, Selection> concrete) {

    public Selection {
        columns = List.copyOf(columns);
        joined = List.copyOf(joined);
        fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
        concrete = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(concrete));
    }

    /** Of an object type. */
    public Selection(
            String type,
            Entity entity,
            List<Column> columns,
            SequencedMap<String, FieldPlan> fields,
            List<JoinedRow> joined) {
        this(type, entity, columns, fields, joined, null, new LinkedHashMap<>());
    }

    /** Of an interface: of each row what its own object type needs. */
    static Selection ofAny(
            String type,
            Entity entity,
            Column discriminator,
            SequencedMap<Object, Selection> concrete) {
        SequencedSet<Column> columns = new LinkedHashSet<>(entity.identifier());
        columns.add(discriminator);
        concrete.values().forEach(selection -> columns.addAll(selection.columns()));
        return new Selection(
                type,
                entity,
                List.copyOf(columns),
                new LinkedHashMap<>(),
                joined(concrete.values()),
                discriminator,
                concrete);
    }

    /** What stands beside a row of which several selections ask. */
    static List<JoinedRow> joined(Collection<Selection> selections) {
        return selections.stream().flatMap(selection -> selection.joined().stream()).toList();
    }

    /**
     * What is asked of one row.
     *
     * @param row answers the value of a column in it
     * @throws EngineException {@code INTERNAL} if the row is of no entity that the mapping knows
     */
    public Selection of(Function<Column, ? extends @Nullable Object> row) {
        Column column = discriminator;
        if (column == null) {
            return this;
        }
        Object value = row.apply(column);
        Selection found = value == null ? null : concrete.get(value);
        if (found == null) {
            throw new EngineException(
                    ErrorCode.INTERNAL,
                    "A row of "
                            + entity.table()
                            + " has "
                            + column
                            + " "
                            + value
                            + ", which is of no entity.");
        }
        return found;
    }

    /** Whether the identifier alone answers it. */
    public boolean needsOnlyIdentifier() {
        return columns.size() == entity.identifier().size() && fields.isEmpty();
    }

    public FieldPlan requireField(String responseKey) {
        FieldPlan plan = fields.get(responseKey);
        if (plan == null) {
            throw new IllegalArgumentException(
                    "nothing was planned for " + type + ": " + responseKey);
        }
        return plan;
    }
}
