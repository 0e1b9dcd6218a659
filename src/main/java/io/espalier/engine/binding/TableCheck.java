package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.MISSING_FOREIGN_KEY;
import static io.espalier.engine.error.FaultCode.MISSING_INDEX;
import static io.espalier.engine.error.FaultCode.NULLABILITY_MISMATCH;
import static io.espalier.engine.error.FaultCode.UNKNOWN_COLUMN;
import static io.espalier.engine.error.FaultCode.UNKNOWN_TABLE;
import static io.espalier.engine.error.FaultCode.UNSUPPORTED_MAPPING;

import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Catalog;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Join;
import java.util.List;
import java.util.Optional;

/** Holds an entity against its table: what the mapping says must be there and be kept. */
final class TableCheck {

    private final BindingSources sources;

    TableCheck(BindingSources sources) {
        this.sources = sources;
    }

    void check(String typeName, Entity entity) {
        for (String feature : entity.unsupported()) {
            sources.report()
                    .add(
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
                        relation -> checkColumns(entity, relation),
                        () ->
                                sources.report()
                                        .add(
                                                UNKNOWN_TABLE,
                                                typeName,
                                                "the database has no table " + entity.table(),
                                                "Add it to the changelog, or correct @Table of "
                                                        + entity));
    }

    private void checkColumns(Entity entity, Catalog.Relation relation) {
        for (Attribute attribute : entity.attributes().values()) {
            switch (attribute) {
                case Attribute.Basic basic -> checkColumn(entity, basic, relation);
                case Attribute.ToOne toOne -> checkToOne(entity, toOne, relation);
                case Attribute.ToMany toMany -> {}
                case Attribute.Unsupported unsupported -> {}
            }
        }
    }

    private void checkColumn(Entity entity, Attribute.Basic attribute, Catalog.Relation relation) {
        Column column = attribute.column();
        Optional<Catalog.CatalogColumn> known = requireColumn(entity, attribute, column, relation);
        boolean promised = isPromised(entity, attribute) && relation.kind() == Catalog.Kind.TABLE;
        if (promised && known.isPresent() && !known.get().notNull()) {
            sources.report()
                    .add(
                            NULLABILITY_MISMATCH,
                            place(entity, attribute),
                            "the entity promises a value, but column "
                                    + relation.name()
                                    + "."
                                    + column
                                    + " allows null",
                            "Make the column NOT NULL, or the attribute nullable");
        }
    }

    private boolean isPromised(Entity entity, Attribute.Basic attribute) {
        return sources.declared()
                .findEntity(entity.name())
                .flatMap(declared -> declared.findAttribute(attribute.name()))
                .filter(Attribute.Basic.class::isInstance)
                .map(declared -> !((Attribute.Basic) declared).column().nullable())
                .orElse(false);
    }

    private void checkToOne(Entity entity, Attribute.ToOne attribute, Catalog.Relation relation) {
        if (!attribute.owning()) {
            return;
        }
        Join join = attribute.join();
        List<Column> columns = join.from();
        boolean allKnown =
                columns.stream()
                        .map(column -> requireColumn(entity, attribute, column, relation))
                        .allMatch(Optional::isPresent);
        Optional<Entity> target = sources.mapping().findEntity(attribute.target());
        if (!allKnown || target.isEmpty() || relation.kind() != Catalog.Kind.TABLE) {
            return;
        }
        if (!sources.hasForeignKey(entity.table(), columns, target.get())) {
            sources.report()
                    .add(
                            MISSING_FOREIGN_KEY,
                            place(entity, attribute),
                            "no foreign key leads from "
                                    + relation.name()
                                    + columns
                                    + " to "
                                    + join.table(),
                            "Add one, so that every reference finds its row");
        }
    }

    /** Warns if rows of that table are looked for by columns that no index starts with. */
    void checkIndex(String coordinates, Join join) {
        List<String> names = join.to().stream().map(Column::name).toList();
        sources.findRelation(join.table())
                .filter(relation -> relation.kind() != Catalog.Kind.VIEW)
                .filter(relation -> !relation.hasIndexOn(names))
                .ifPresent(relation ->
                        sources.report()
                                .add(
                                        MISSING_INDEX,
                                        coordinates,
                                        "no index of "
                                                + relation.name()
                                                + " starts with "
                                                + String.join(", ", names),
                                        "Add one, or every read of this field scans the table"));
    }

    private Optional<Catalog.CatalogColumn> requireColumn(
            Entity entity, Attribute attribute, Column column, Catalog.Relation relation) {
        Optional<Catalog.CatalogColumn> known =
                Optional.ofNullable(relation.columns().get(column.name()));
        if (known.isEmpty()) {
            sources.report()
                    .add(
                            UNKNOWN_COLUMN,
                            place(entity, attribute),
                            "table "
                                    + relation.name()
                                    + " has no column "
                                    + column
                                    + "; it has: "
                                    + String.join(", ", relation.columns().keySet()),
                            "Add it to the changelog, or correct @Column");
        }
        return known;
    }

    private static String place(Entity entity, Attribute attribute) {
        return entity + "." + attribute.name();
    }
}
