package io.espalier.engine.mapping;

import java.util.List;
import java.util.Optional;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;

/** Reads the joins that a foreign key allows, in either direction. */
final class ForeignKeyReader {

    private final ColumnReader columns;

    ForeignKeyReader(ColumnReader columns) {
        this.columns = columns;
    }

    /** Why Hibernate would join by more than plain columns of these two tables, if it would. */
    Optional<String> unsupported(
            ForeignKeyDescriptor key, TableName keyTable, TableName targetTable) {
        return UnsupportedColumn.firstReasonOfKey(key.getKeyPart(), keyTable)
                .or(() -> UnsupportedColumn.firstReasonOfKey(key.getTargetPart(), targetTable))
                .map(reason -> "its join column " + reason);
    }

    /** From the rows that hold the key to the one of {@code rows} that each refers to. */
    Join toTarget(ForeignKeyDescriptor key, TableRows rows) {
        return new Join(
                columns.readAll(key.getKeyPart()),
                rows,
                columns.readAll(key.getTargetPart()),
                true);
    }

    /** From the rows that are referred to, to those of {@code rows} that hold the key. */
    Join toKey(ForeignKeyDescriptor key, TableRows rows, boolean unique) {
        return new Join(
                columns.readAll(key.getTargetPart()),
                rows,
                columns.readAll(key.getKeyPart()),
                unique);
    }

    /**
     * Why several of the rows can be there where the mapping says one, if the catalog knows the
     * table and nothing in it prevents that.
     */
    Optional<String> notKeptUnique(TableRows rows, List<Column> key) {
        List<String> names = key.stream().map(Column::name).toList();
        return columns.findRelation(rows.table())
                .filter(relation -> relation.kind() == Catalog.Kind.TABLE)
                .filter(relation -> !relation.keepsUnique(rows, names))
                .map(relation ->
                        "nothing keeps "
                                + String.join(", ", names)
                                + " unique in "
                                + rows.table()
                                + "; add a unique key there");
    }
}
