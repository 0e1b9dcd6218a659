package io.espalier.engine.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hibernate.boot.Metadata;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.metamodel.mapping.SelectableMappings;
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
        Optional<Catalog.CatalogColumn> actual = findActual(table, name);
        String type =
                actual.map(Catalog.CatalogColumn::type).orElseGet(() -> declaredType(table, name));
        return new Column(
                name,
                new HibernateValueType(
                        SqlTypeName.of(type),
                        selectable.getJdbcMapping(),
                        sessions.getWrapperOptions()),
                selectable.isNullable() || allowsNull(table, name));
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
