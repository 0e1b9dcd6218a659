package io.espalier.engine.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hibernate.boot.Metadata;
import org.hibernate.engine.jdbc.Size;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.DiscriminatorMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.metamodel.mapping.SelectableMappings;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads columns, from the mapping and, where it knows them, from the catalog.
 *
 * <p>A column's SQL type is the table's, for it decides which index a comparison can use; without a
 * catalog it is the one that Hibernate would create.
 */
final class ColumnReader {

    private final SessionFactoryImplementor sessions;
    private final Metadata model;
    private final @Nullable Catalog catalog;
    private final Map<TableName, Map<String, String>> declaredTypes = new HashMap<>();

    ColumnReader(SessionFactoryImplementor sessions, Metadata model, @Nullable Catalog catalog) {
        this.sessions = sessions;
        this.model = model;
        this.catalog = catalog;
        model.collectTableMappings().stream()
                .filter(table -> !table.isSubselect() && !table.isAbstractUnionTable())
                .forEach(this::addDeclaredTypes);
    }

    Column read(SelectableMapping selectable) {
        TableName table = SqlIdentifier.tableName(selectable.getContainingTableExpression());
        String name = SqlIdentifier.columnName(selectable.getSelectionExpression());
        return new Column(
                name,
                valueType(sqlType(table, name), selectable.getJdbcMapping()),
                selectable.isNullable() || allowsNull(table, name),
                UnsupportedColumn.isTransformed(selectable)
                        ? new SqlTemplate(expression(selectable))
                        : null);
    }

    private ValueType valueType(String sqlType, JdbcMapping mapping) {
        return new HibernateValueType(
                SqlTypeName.of(sqlType), mapping, sessions.getWrapperOptions());
    }

    private String sqlType(TableName table, String name) {
        return findActual(table, name)
                .map(Catalog.CatalogColumn::type)
                .orElseGet(() -> declaredType(table, name));
    }

    /** No table tells it, so it is what Hibernate would declare for such values. */
    private String computedType(JdbcMapping mapping) {
        return sessions.getTypeConfiguration()
                .getDdlTypeRegistry()
                .getTypeName(mapping.getJdbcType().getDdlTypeCode(), Size.nil(), (Type) mapping);
    }

    /** What Hibernate computes in place of a column, or of what it stores there. */
    Column readComputed(String name, SelectableMapping selectable, boolean nullable) {
        return new Column(
                name,
                valueType(computedType(selectable.getJdbcMapping()), selectable.getJdbcMapping()),
                nullable,
                new SqlTemplate(expression(selectable)));
    }

    /** The column, or what is computed, that tells the entities of one table apart. */
    Column discriminator(DiscriminatorMapping discriminator) {
        JdbcMapping type = discriminator.getUnderlyingJdbcMapping();
        if (discriminator.isFormula()) {
            return new Column(
                    "discriminator()",
                    valueType(computedType(type), type),
                    true,
                    new SqlTemplate(expression(discriminator)));
        }
        TableName table = SqlIdentifier.tableName(discriminator.getContainingTableExpression());
        String name = SqlIdentifier.columnName(discriminator.getSelectionExpression());
        return new Column(name, valueType(sqlType(table, name), type), true);
    }

    /** What Hibernate writes to read it, as a template for {@link SqlTemplate}. */
    static String expression(SelectableMapping selectable) {
        String read = selectable.getCustomReadExpression();
        if (selectable.isFormula()) {
            return "(" + selectable.getSelectionExpression() + ")";
        }
        return read == null ? SqlTemplate.ALIAS + "." + selectable.getSelectionExpression() : read;
    }

    List<Column> readAll(SelectableMappings selectables) {
        return IntStream.range(0, selectables.getJdbcTypeCount())
                .mapToObj(selectables::getSelectable)
                .map(this::read)
                .toList();
    }

    /**
     * The table or view of an entity; for one made of a query, which is refused, the entity's name
     * stands in.
     */
    TableName table(EntityMappingType entity) {
        String expression = entity.getMappedTableDetails().getTableName();
        return expression.startsWith("(")
                ? new TableName(null, name(entity))
                : SqlIdentifier.tableName(expression);
    }

    /** The entity's name in JPA. */
    String name(EntityMappingType entity) {
        String name = entity.getEntityPersister().getJpaEntityName();
        return name == null ? entity.getEntityName() : name;
    }

    /** The name of a column of the boot-time model. */
    String name(org.hibernate.mapping.Column column) {
        return SqlIdentifier.columnName(
                column.getQuotedName(sessions.getJdbcServices().getDialect()));
    }

    /** The relation of that name, if there is a catalog and it has one. */
    Optional<Catalog.Relation> findRelation(TableName table) {
        return catalog == null ? Optional.empty() : catalog.findRelation(table);
    }

    /** Whether a table lets null in; of a view's columns PostgreSQL knows nothing. */
    private boolean allowsNull(TableName table, String name) {
        return findRelation(table)
                .filter(relation -> relation.kind() == Catalog.Kind.TABLE)
                .map(relation -> relation.columns().get(name))
                .filter(column -> !column.notNull())
                .isPresent();
    }

    private Optional<Catalog.CatalogColumn> findActual(TableName table, String name) {
        return findRelation(table).map(relation -> relation.columns().get(name));
    }

    private String declaredType(TableName table, String name) {
        return declaredTypes.getOrDefault(table, Map.of()).getOrDefault(name, "text");
    }

    private void addDeclaredTypes(org.hibernate.mapping.Table table) {
        String expression = table.getQualifiedName(sessions.getSqlStringGenerationContext());
        Map<String, String> types =
                declaredTypes.computeIfAbsent(
                        SqlIdentifier.tableName(expression), name -> new HashMap<>());
        for (org.hibernate.mapping.Column column : table.getColumns()) {
            types.put(name(column), column.getSqlType(model));
        }
    }
}
