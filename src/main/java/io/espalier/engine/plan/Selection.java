package io.espalier.engine.plan;

import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What one place of the document asks of an entity.
 *
 * @param type the name of the object type
 * @param columns what its fields read of the row, the identifier first, each once
 * @param fields what its fields read beyond the row, by response key; plain values need nothing and
 *     are absent
 */
public record Selection(
        String type, Entity entity, List<Column> columns, SequencedMap<String, FieldPlan> fields) {

    public Selection {
        columns = List.copyOf(columns);
        fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
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
