package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.MISSING_INDEX;
import static io.espalier.engine.error.FaultCode.UNSUPPORTED_MAPPING;

import io.espalier.engine.mapping.Catalog;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Join;
import java.util.List;

/** Holds an entity against its table: what the mapping says must be there and be kept. */
final class TableCheck {

    private final BindingSources sources;

    TableCheck(BindingSources sources) {
        this.sources = sources;
    }

    void check(String typeName, Entity entity) {
        for (String feature : entity.unsupported()) {
            sources.fault(
                    UNSUPPORTED_MAPPING,
                    typeName,
                    "entity " + entity + " uses what the engine would drop: " + feature,
                    "Remove it, or show the entity through hand-written fields only");
        }
        if (sources.catalog() == null) {
            return;
        }
        sources.findRelation(entity.table())
                .ifPresentOrElse(
                        relation -> new AttributeCheck(sources, entity, relation).check(),
                        () ->
                                AttributeCheck.reportTable(
                                        sources, typeName, entity.table(), "@Table of " + entity));
    }

    /** Warns if rows of that table are looked for by columns that no index starts with. */
    void checkIndex(String coordinates, Join join) {
        List<String> names = BindingSources.names(join.to());
        sources.findRelation(join.table())
                .filter(relation -> relation.kind() != Catalog.Kind.VIEW)
                .filter(relation -> !relation.hasIndexOn(join.rows(), names))
                .ifPresent(relation ->
                        sources.fault(
                                MISSING_INDEX,
                                coordinates,
                                "no index of "
                                        + relation.name()
                                        + " starts with "
                                        + String.join(", ", names),
                                "Add one, or every read of this field scans the table"));
    }
}
