package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.MISSING_FOREIGN_KEY;
import static io.espalier.engine.error.FaultCode.NULLABILITY_MISMATCH;
import static io.espalier.engine.error.FaultCode.UNKNOWN_COLUMN;
import static io.espalier.engine.error.FaultCode.UNKNOWN_TABLE;

import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Catalog;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Hierarchy;
import io.espalier.engine.mapping.Join;
import io.espalier.engine.mapping.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Holds the attributes of one entity against its table, those of its embeddables among them. */
final class AttributeCheck {

    private final BindingSources sources;
    private final Entity entity;
    private final Catalog.Relation relation;

    AttributeCheck(BindingSources sources, Entity entity, Catalog.Relation relation) {
        this.sources = sources;
        this.entity = entity;
        this.relation = relation;
    }

    void check() {
        Hierarchy hierarchy = entity.hierarchy();
        if (hierarchy != null) {
            checkColumns(entity.name(), List.of(hierarchy.discriminator()), "@DiscriminatorColumn");
        }
        checkNames(entity.name(), entity.rows().columns(), relation, "@SoftDelete");
        check(
                entity.name(),
                entity.attributes(),
                sources.declared()
                        .findEntity(entity.name())
                        .map(Entity::attributes)
                        .orElseGet(LinkedHashMap::new));
    }

    /**
     * @param declared the same attributes as the mapping alone has them
     */
    private void check(
            String owner,
            SequencedMap<String, Attribute> attributes,
            SequencedMap<String, Attribute> declared) {
        for (Attribute attribute : attributes.values()) {
            String place = owner + "." + attribute.name();
            Attribute promise = declared.get(attribute.name());
            switch (attribute) {
                case Attribute.Basic basic ->
                        checkBasic(place, basic, isOfAllRows(attribute) ? promise : null);
                case Attribute.Embedded embedded ->
                        check(
                                place,
                                embedded.attributes(),
                                promise instanceof Attribute.Embedded same
                                        ? same.attributes()
                                        : new LinkedHashMap<>());
                case Attribute.ToOne toOne when toOne.owning() ->
                        checkToOne(place, toOne, isOfAllRows(attribute) ? promise : null);
                case Attribute.ToOne inverse -> {}
                case Attribute.ToMany toMany -> checkJoinTables(place, toMany.route());
                case Attribute.Unsupported unsupported -> {}
            }
        }
    }

    /**
     * Whether every row of the table can have it: a column of one class among several in a table
     * has to allow null.
     */
    private boolean isOfAllRows(Attribute attribute) {
        return !entity.attributes().containsValue(attribute)
                || sources.mapping().entities().values().stream()
                        .filter(other -> other.table().equals(entity.table()))
                        .allMatch(other -> other.attributes().containsKey(attribute.name()));
    }

    private void checkBasic(String place, Attribute.Basic basic, @Nullable Attribute declared) {
        checkColumns(place, List.of(basic.column()), "@Column");
        if (declared instanceof Attribute.Basic promise && !promise.column().nullable()) {
            checkPromise(place, List.of(basic.column()));
        }
    }

    private void checkToOne(String place, Attribute.ToOne toOne, @Nullable Attribute declared) {
        Join join = toOne.join();
        checkColumns(place, join.from(), "@JoinColumn");
        if (declared instanceof Attribute.ToOne promise && promise.required()) {
            checkPromise(place, join.from());
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

    /** What JPA rules out the table must rule out too; of a view's columns nothing is known. */
    private void checkPromise(String place, List<Column> columns) {
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
            Optional<Catalog.Relation> middle = sources.findRelation(in.table());
            if (middle.isPresent()) {
                checkColumns(place, in.to(), middle.get(), "@JoinTable");
                checkColumns(place, out.from(), middle.get(), "@JoinTable");
                checkNames(place, in.rows().columns(), middle.get(), "@SoftDelete");
            } else {
                reportTable(sources, place, in.table(), "@JoinTable");
            }
        }
    }

    private void checkColumns(String place, List<Column> columns, String annotation) {
        checkColumns(place, columns, relation, annotation);
    }

    private void checkColumns(
            String place, List<Column> columns, Catalog.Relation table, String annotation) {
        List<String> stored =
                columns.stream()
                        .filter(column -> column.expression() == null)
                        .map(Column::name)
                        .toList();
        checkNames(place, stored, table, annotation);
    }

    private void checkNames(
            String place, List<String> columns, Catalog.Relation table, String annotation) {
        for (String column : columns) {
            if (!table.columns().containsKey(column)) {
                sources.fault(
                        UNKNOWN_COLUMN,
                        place,
                        "table "
                                + table.name()
                                + " has no column "
                                + column
                                + "; it has: "
                                + String.join(", ", table.columns().keySet()),
                        "Add it to the changelog, or correct " + annotation);
            }
        }
    }

    static void reportTable(
            BindingSources sources, String place, TableName table, String annotation) {
        sources.fault(
                UNKNOWN_TABLE,
                place,
                "the database has no table " + table,
                "Add it to the changelog, or correct " + annotation);
    }

    private static String columns(List<Column> columns) {
        return "(" + String.join(", ", BindingSources.names(columns)) + ")";
    }
}
