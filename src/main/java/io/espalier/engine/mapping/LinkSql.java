package io.espalier.engine.mapping;

import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.SoftDeleteMapping;
import org.hibernate.metamodel.mapping.internal.EntityCollectionPart;
import org.hibernate.sql.ast.tree.expression.ColumnReference;

/**
 * SQL over a join table: {@code j} are its rows, {@code k} the keys that are given, an array for
 * each column, {@code t} the rows of one of the entities.
 *
 * @param near the columns that refer to the entity whose attribute it is
 * @param far those that refer to the entity that the attribute leads to
 */
record LinkSql(
        EntityMappingType keeper,
        Entity entity,
        PluralAttributeMapping mapping,
        Attribute.ToMany attribute,
        List<Column> near,
        List<Column> far) {

    static LinkSql of(
            EntityMappingType keeper,
            Entity entity,
            PluralAttributeMapping mapping,
            Attribute.ToMany attribute) {
        return new LinkSql(
                keeper,
                entity,
                mapping,
                attribute,
                attribute.route().getFirst().to(),
                attribute.route().getLast().from());
    }

    List<Column> all() {
        return Stream.concat(near.stream(), far.stream()).toList();
    }

    String existing() {
        return select(all());
    }

    /** Those that lead to rows which are shown. */
    String ofKeepers() {
        Join join = attribute.route().getLast();
        EntityMappingType target =
                ((EntityCollectionPart) mapping.getElementDescriptor())
                        .getAssociatedEntityMappingType();
        return select(near) + shown(target, join.rows(), join.to(), far);
    }

    /** Those that rows which are shown lead from. */
    String ofMembers() {
        List<Column> keys = attribute.route().getFirst().from();
        return select(far) + shown(keeper, entity.rows(), keys, near);
    }

    String insert() {
        String columns = each(all().size(), i -> name(all().get(i)), ", ");
        String values = each(all().size(), i -> "k.k" + i, ", ");
        SoftDeleteMapping deleted = mapping.getSoftDeleteMapping();
        if (deleted != null) {
            columns += ", " + deleted.getColumnName();
            values += ", " + mark(deleted, false);
        }
        return "insert into %s (%s)\nselect %s from %s"
                .formatted(table(), columns, values, keys(all()));
    }

    /** Of those that have these columns. */
    String delete(List<Column> columns) {
        SoftDeleteMapping deleted = mapping.getSoftDeleteMapping();
        return deleted == null
                ? "delete from %s j\nusing %s\nwhere %s"
                        .formatted(table(), keys(columns), conditions(columns))
                : "update %s j\nset %s = %s\nfrom %s\nwhere %s"
                        .formatted(
                                table(),
                                deleted.getColumnName(),
                                mark(deleted, true),
                                keys(columns),
                                conditions(columns));
    }

    private String select(List<Column> columns) {
        return "select %s\nfrom %s\njoin %s j on %s"
                .formatted(
                        each(all().size(), i -> "j." + name(all().get(i)), ", "),
                        keys(columns),
                        table(),
                        conditions(columns));
    }

    private static String mark(SoftDeleteMapping mapping, boolean deleted) {
        ColumnReference column = new ColumnReference("j", mapping);
        String fragment =
                (deleted
                                ? mapping.createDeletedValueBinding(column)
                                : mapping.createNonDeletedValueBinding(column))
                        .getValueExpression()
                        .getFragment();
        return Objects.requireNonNullElse(fragment, "null");
    }

    private String table() {
        return mapping.getSeparateCollectionTable();
    }

    /** Nothing where all rows are. */
    private static String shown(
            EntityMappingType entity, TableRows rows, List<Column> keys, List<Column> ofLinks) {
        if (!rows.isRestricted()) {
            return "";
        }
        String conditions =
                each(
                        keys.size(),
                        i -> "t.%s = j.%s".formatted(name(keys.get(i)), name(ofLinks.get(i))),
                        " and ");
        return "\njoin "
                + entity.getMappedTableDetails().getTableName()
                + " t on "
                + conditions
                + restrictions(rows, "t");
    }

    private String conditions(List<Column> columns) {
        return each(columns.size(), i -> "j.%s = k.k%d".formatted(name(columns.get(i)), i), " and ")
                + restrictions(attribute.route().getFirst().rows(), "j");
    }

    private static String restrictions(TableRows rows, String alias) {
        return rows.restrictions().stream()
                .map(restriction -> " and (" + restriction.with(alias) + ")")
                .collect(Collectors.joining());
    }

    private static String keys(List<Column> columns) {
        return "unnest(%s) as k(%s)"
                .formatted(
                        each(
                                columns.size(),
                                i -> "?::" + columns.get(i).type().sqlName() + "[]",
                                ", "),
                        each(columns.size(), i -> "k" + i, ", "));
    }

    private static String name(Column column) {
        return '"' + column.name().replace("\"", "\"\"") + '"';
    }

    private static String each(int count, IntFunction<String> text, String separator) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(separator));
    }
}
