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
import io.espalier.engine.mapping.TableName;
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
                        relation -> checkAttributes(entity, relation),
                        () -> reportTable(typeName, entity.table(), "@Table of " + entity));
    }

    private void checkAttributes(Entity entity, Catalog.Relation relation) {
        for (Attribute attribute : entity.attributes().values()) {
            String place = place(entity, attribute);
            switch (attribute) {
                case Attribute.Basic basic -> checkBasic(place, entity, basic, relation);
                case Attribute.ToOne toOne when toOne.owning() ->
                        checkToOne(place, entity, toOne, relation);
                case Attribute.ToOne inverse -> {}
                case Attribute.ToMany toMany -> checkJoinTables(place, toMany.route());
                case Attribute.Unsupported unsupported -> {}
            }
        }
    }

    private void checkBasic(
            String place, Entity entity, Attribute.Basic basic, Catalog.Relation relation) {
        checkColumns(place, List.of(basic.column()), relation, "@Column");
        boolean promised =
                findDeclared(entity, basic.name(), Attribute.Basic.class)
                        .filter(declared -> !declared.column().nullable())
                        .isPresent();
        if (promised) {
            checkPromise(place, List.of(basic.column()), relation);
        }
    }

    private void checkToOne(
            String place, Entity entity, Attribute.ToOne toOne, Catalog.Relation relation) {
        Join join = toOne.join();
        checkColumns(place, join.from(), relation, "@JoinColumn");
        boolean promised =
                findDeclared(entity, toOne.name(), Attribute.ToOne.class)
                        .filter(Attribute.ToOne::required)
                        .isPresent();
        if (promised) {
            checkPromise(place, join.from(), relation);
        }
        boolean allKnown =
                relation.columns().keySet().containsAll(BindingSources.names(join.from()));
        if (allKnown
                && relation.kind() == Catalog.Kind.TABLE
                && !sources.hasForeignKey(entity.table(), join)) {
            sources.fault(
                    MISSING_FOREIGN_KEY,
                    place,
                    "no foreign key leads from "
                            + relation.name()
                            + columns(join.from())
                            + " to "
                            + join.table()
                            + columns(join.to()),
                    "Add one, so that every reference finds its row");
        }
    }

    private <A extends Attribute> Optional<A> findDeclared(
            Entity entity, String attribute, Class<A> kind) {
        return sources.declared()
                .findEntity(entity.name())
                .flatMap(declared -> declared.findAttribute(attribute))
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** What JPA rules out the table must rule out too; of a view's columns nothing is known. */
    private void checkPromise(String place, List<Column> columns, Catalog.Relation relation) {
        if (relation.kind() != Catalog.Kind.TABLE) {
            return;
        }
        for (Column column : columns) {
            Catalog.CatalogColumn known = relation.columns().get(column.name());
            if (known != null && !known.notNull()) {
                sources.fault(
                        NULLABILITY_MISMATCH,
                        place,
                        "the entity promises a value, but column "
                                + relation.name()
                                + "."
                                + column
                                + " allows null",
                        "Make the column NOT NULL, or the attribute nullable");
            }
        }
    }

    /** The tables between an entity and the target of its association, which no entity maps. */
    private void checkJoinTables(String place, List<Join> route) {
        for (int i = 0; i < route.size() - 1; i++) {
            Join in = route.get(i);
            Join out = route.get(i + 1);
            sources.findRelation(in.table())
                    .ifPresentOrElse(
                            relation -> {
                                checkColumns(place, in.to(), relation, "@JoinTable");
                                checkColumns(place, out.from(), relation, "@JoinTable");
                            },
                            () -> reportTable(place, in.table(), "@JoinTable"));
        }
    }

    /** Warns if rows of that table are looked for by columns that no index starts with. */
    void checkIndex(String coordinates, Join join) {
        List<String> names = BindingSources.names(join.to());
        sources.findRelation(join.table())
                .filter(relation -> relation.kind() != Catalog.Kind.VIEW)
                .filter(relation -> !relation.hasIndexOn(names))
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

    private void checkColumns(
            String place, List<Column> columns, Catalog.Relation relation, String annotation) {
        for (Column column : columns) {
            if (!relation.columns().containsKey(column.name())) {
                sources.fault(
                        UNKNOWN_COLUMN,
                        place,
                        "table "
                                + relation.name()
                                + " has no column "
                                + column
                                + "; it has: "
                                + String.join(", ", relation.columns().keySet()),
                        "Add it to the changelog, or correct " + annotation);
            }
        }
    }

    private void reportTable(String place, TableName table, String annotation) {
        sources.fault(
                UNKNOWN_TABLE,
                place,
                "the database has no table " + table,
                "Add it to the changelog, or correct " + annotation);
    }

    private static String columns(List<Column> columns) {
        return "(" + String.join(", ", BindingSources.names(columns)) + ")";
    }

    private static String place(Entity entity, Attribute attribute) {
        return entity + "." + attribute.name();
    }
}
