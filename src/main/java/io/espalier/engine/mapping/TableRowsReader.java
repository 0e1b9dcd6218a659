package io.espalier.engine.mapping;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.boot.Metadata;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.SoftDeleteMapping;
import org.hibernate.sql.Template;

/** Reads which rows of its table Hibernate takes for an entity's. */
final class TableRowsReader {

    private final SessionFactoryImplementor sessions;
    private final Metadata model;
    private final ColumnReader columns;
    private final HierarchyReader hierarchies;

    TableRowsReader(
            SessionFactoryImplementor sessions,
            Metadata model,
            ColumnReader columns,
            HierarchyReader hierarchies) {
        this.sessions = sessions;
        this.model = model;
        this.columns = columns;
        this.hierarchies = hierarchies;
    }

    TableRows read(EntityMappingType entity) {
        List<SqlTemplate> restrictions = new ArrayList<>();
        List<String> needed = new ArrayList<>();
        List<String> nulls = new ArrayList<>();
        hierarchies.restriction(entity).ifPresent(restrictions::add);
        SoftDeleteMapping softDelete = entity.getSoftDeleteMapping();
        if (softDelete != null) {
            restrictions.add(notDeleted(softDelete));
            needed.add(SqlIdentifier.columnName(softDelete.getColumnName()));
            nulls.addAll(nullColumns(softDelete));
        }
        PersistentClass declared = model.getEntityBinding(entity.getEntityName());
        String where = declared.getWhere();
        if (where != null && !where.isEmpty()) {
            restrictions.add(where(where));
        }
        return new TableRows(columns.table(entity), restrictions, needed, nulls);
    }

    /** As Hibernate does with {@code @SQLRestriction}. */
    private SqlTemplate where(String where) {
        return new SqlTemplate(
                Template.renderWhereStringTemplate(
                        "(" + where + ")",
                        sessions.getJdbcServices().getDialect(),
                        sessions.getTypeConfiguration()));
    }

    /** The rows of a join table, without those that Hibernate takes for deleted. */
    static TableRows links(PluralAttributeMapping attribute) {
        TableName table = SqlIdentifier.tableName(attribute.getSeparateCollectionTable());
        SoftDeleteMapping softDelete = attribute.getSoftDeleteMapping();
        return softDelete == null
                ? TableRows.all(table)
                : new TableRows(
                        table,
                        List.of(notDeleted(softDelete)),
                        List.of(SqlIdentifier.columnName(softDelete.getColumnName())),
                        nullColumns(softDelete));
    }

    private static List<String> nullColumns(SoftDeleteMapping softDelete) {
        return softDelete.getSoftDeleteStrategy() == SoftDeleteType.TIMESTAMP
                ? List.of(SqlIdentifier.columnName(softDelete.getColumnName()))
                : List.of();
    }

    /** The literal that Hibernate writes into a new row is that of a row which is not deleted. */
    private static SqlTemplate notDeleted(SoftDeleteMapping softDelete) {
        String column = ColumnReader.expression(softDelete);
        return new SqlTemplate(
                softDelete.getSoftDeleteStrategy() == SoftDeleteType.TIMESTAMP
                        ? column + " is null"
                        : column + " = " + softDelete.getWriteExpression());
    }
}
