package io.espalier.engine.mapping;

import java.util.List;
import java.util.Optional;
import org.hibernate.mapping.Property;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor.Nature;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;

/** Reads {@code @ManyToOne}, and {@code @OneToOne} from either side. */
final class ToOneReader {

    private final ColumnReader columns;
    private final TableRowsReader rows;
    private final ForeignKeyReader foreignKeys;
    private final DeletedTogether deletedTogether;

    ToOneReader(
            ColumnReader columns,
            TableRowsReader rows,
            ForeignKeyReader foreignKeys,
            DeletedTogether deletedTogether) {
        this.deletedTogether = deletedTogether;
        this.columns = columns;
        this.rows = rows;
        this.foreignKeys = foreignKeys;
    }

    Attribute read(ToOneAttributeMapping attribute, EntityPersister entity, Property declared) {
        String name = attribute.getAttributeName();
        Optional<String> reason = unsupported(attribute, entity);
        if (reason.isPresent()) {
            return new Attribute.Unsupported(name, reason.get(), kept(attribute, entity));
        }
        boolean owning = isOwning(attribute);
        ForeignKeyDescriptor key = attribute.getForeignKeyDescriptor();
        TableRows target = rows.read(attribute.getEntityMappingType());
        Join join =
                owning ? foreignKeys.toTarget(key, target) : foreignKeys.toKey(key, target, true);
        boolean required =
                !declared.isOptional()
                        || (owning && join.from().stream().noneMatch(Column::nullable));
        return foreignKeys
                .notKeptUnique(join.rows(), join.to())
                .<Attribute>map(found -> new Attribute.Unsupported(name, found))
                .orElseGet(() ->
                        new Attribute.ToOne(
                                name,
                                columns.name(attribute.getEntityMappingType()),
                                join,
                                owning,
                                required,
                                owning && goesWith(target, attribute, entity, declared)));
    }

    private boolean goesWith(
            TableRows target,
            ToOneAttributeMapping attribute,
            EntityPersister entity,
            Property declared) {
        return target.areThoseNotDeleted()
                && rows.read(entity).areThoseNotDeleted()
                && deletedTogether.isDeclared(
                        declared, attribute.getEntityMappingType().getEntityName());
    }

    private Optional<String> unsupported(ToOneAttributeMapping attribute, EntityPersister entity) {
        if (attribute.hasNotFoundAction()) {
            return Optional.of("it has @NotFound");
        }
        TableName here = columns.table(entity);
        TableName there = columns.table(attribute.getEntityMappingType());
        ForeignKeyDescriptor key = attribute.getForeignKeyDescriptor();
        return isOwning(attribute)
                ? foreignKeys.unsupported(key, here, there)
                : foreignKeys.unsupported(key, there, here);
    }

    private List<Column> kept(ToOneAttributeMapping attribute, EntityPersister entity) {
        ForeignKeyDescriptor key = attribute.getForeignKeyDescriptor();
        TableName here = columns.table(entity);
        TableName there = columns.table(attribute.getEntityMappingType());
        return attribute.hasNotFoundAction()
                        && isOwning(attribute)
                        && foreignKeys.unsupported(key, here, there).isEmpty()
                ? columns.readAll(key.getKeyPart())
                : List.of();
    }

    private static boolean isOwning(ToOneAttributeMapping attribute) {
        return attribute.getSideNature() == Nature.KEY;
    }
}
