package io.espalier.engine.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.hibernate.boot.Metadata;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.metamodel.mapping.DiscriminatorMapping;
import org.hibernate.metamodel.mapping.DiscriminatorValue;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.persister.entity.SingleTableEntityPersister;
import org.hibernate.type.descriptor.jdbc.JdbcLiteralFormatter;

/**
 * Reads single-table inheritance: which entities share a table, and what tells their rows apart.
 */
final class HierarchyReader {

    private final SessionFactoryImplementor sessions;
    private final Metadata model;
    private final ColumnReader columns;

    HierarchyReader(SessionFactoryImplementor sessions, Metadata model, ColumnReader columns) {
        this.sessions = sessions;
        this.model = model;
        this.columns = columns;
    }

    /** The entities that extend this one, together with it; empty if none does. */
    Optional<Hierarchy> read(EntityMappingType entity) {
        DiscriminatorMapping discriminator = entity.getDiscriminatorMapping();
        if (discriminator == null || !declared(entity).hasSubclasses() || !isRead(entity)) {
            return Optional.empty();
        }
        SequencedMap<Object, String> names = new LinkedHashMap<>();
        concrete(entity).forEach(concrete -> names.put(valueOf(concrete), columns.name(concrete)));
        return Optional.of(
                new Hierarchy(
                        columns.discriminator(discriminator),
                        names,
                        entity.isAbstract() ? null : restriction(List.of(entity))));
    }

    /** Which rows of its table are an entity's; empty where all of them are. */
    Optional<SqlTemplate> restriction(EntityMappingType entity) {
        PersistentClass declared = declared(entity);
        boolean needed =
                entity.getDiscriminatorMapping() != null
                        && isRead(entity)
                        && (declared.isInherited() || declared.isForceDiscriminator());
        return needed ? Optional.of(restriction(concrete(entity))) : Optional.empty();
    }

    /** Whether one table has all rows and each has a value of its own; others are refused. */
    private boolean isRead(EntityMappingType entity) {
        return entity.getEntityPersister() instanceof SingleTableEntityPersister
                && concrete(entity).stream()
                        .allMatch(each ->
                                each.getDiscriminatorValue() instanceof DiscriminatorValue.Literal);
    }

    /** The entity itself and those that extend it, without the abstract ones, in order of names. */
    private List<EntityMappingType> concrete(EntityMappingType entity) {
        List<EntityMappingType> concrete = new ArrayList<>();
        entity.getSubclassEntityNames().stream()
                .sorted()
                .map(name -> sessions.getMappingMetamodel().getEntityDescriptor(name))
                .filter(each -> !each.isAbstract())
                .forEach(concrete::add);
        return concrete;
    }

    private SqlTemplate restriction(List<EntityMappingType> entities) {
        DiscriminatorMapping discriminator = entities.getFirst().getDiscriminatorMapping();
        String expression = ColumnReader.expression(discriminator);
        String values =
                entities.stream()
                        .map(entity -> literal(discriminator, valueOf(entity)))
                        .collect(Collectors.joining(", "));
        return new SqlTemplate(
                entities.size() == 1
                        ? expression + " = " + values
                        : expression + " in (" + values + ")");
    }

    private static Object valueOf(EntityMappingType entity) {
        return entity.getDiscriminatorValue() instanceof DiscriminatorValue.Literal literal
                ? literal.value()
                : entity.getDiscriminatorValue();
    }

    @SuppressWarnings("unchecked")
    private String literal(DiscriminatorMapping discriminator, Object value) {
        JdbcLiteralFormatter<Object> formatter =
                (JdbcLiteralFormatter<Object>)
                        discriminator.getUnderlyingJdbcMapping().getJdbcLiteralFormatter();
        return formatter.toJdbcLiteral(
                value, sessions.getJdbcServices().getDialect(), sessions.getWrapperOptions());
    }

    private PersistentClass declared(EntityMappingType entity) {
        return model.getEntityBinding(entity.getEntityName());
    }
}
