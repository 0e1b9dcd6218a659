package io.espalier.engine.mapping;

import java.util.List;
import java.util.Optional;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Property;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.internal.EntityCollectionPart;
import org.hibernate.metamodel.mapping.internal.ManyToManyCollectionPart;
import org.hibernate.persister.entity.EntityPersister;

/** Reads {@code @OneToMany} and {@code @ManyToMany}, through a join table or without one. */
final class ToManyReader {

    private final ColumnReader columns;

    ToManyReader(ColumnReader columns) {
        this.columns = columns;
    }

    Attribute read(PluralAttributeMapping attribute, EntityPersister entity, Property declared) {
        String name = attribute.getAttributeName();
        Optional<String> reason =
                CollectionFeatures.unsupported(attribute, (Collection) declared.getValue());
        if (reason.isPresent()) {
            return new Attribute.Unsupported(name, reason.get());
        }
        return switch (attribute.getElementDescriptor()) {
            case ManyToManyCollectionPart elements -> throughJoinTable(attribute, entity, elements);
            case EntityCollectionPart elements -> direct(attribute, entity, elements);
            default -> new Attribute.Unsupported(name, "it is an @ElementCollection");
        };
    }

    private Attribute direct(
            PluralAttributeMapping attribute,
            EntityPersister entity,
            EntityCollectionPart elements) {
        String name = attribute.getAttributeName();
        EntityMappingType target = elements.getAssociatedEntityMappingType();
        ForeignKeyDescriptor key = attribute.getKeyDescriptor();
        Optional<String> reason = unsupported(key, columns.table(target), columns.table(entity));
        if (reason.isPresent()) {
            return new Attribute.Unsupported(name, reason.get());
        }
        return new Attribute.ToMany(
                name,
                columns.name(target),
                List.of(
                        new Join(
                                columns.readAll(key.getTargetPart()),
                                columns.table(target),
                                columns.readAll(key.getKeyPart()),
                                false)));
    }

    private Attribute throughJoinTable(
            PluralAttributeMapping attribute,
            EntityPersister entity,
            ManyToManyCollectionPart elements) {
        String name = attribute.getAttributeName();
        TableName middle = SqlIdentifier.tableName(attribute.getSeparateCollectionTable());
        EntityMappingType target = elements.getAssociatedEntityMappingType();
        ForeignKeyDescriptor near = attribute.getKeyDescriptor();
        ForeignKeyDescriptor far = elements.getForeignKeyDescriptor();
        Optional<String> reason =
                unsupported(near, middle, columns.table(entity))
                        .or(() -> unsupported(far, middle, columns.table(target)));
        if (reason.isPresent()) {
            return new Attribute.Unsupported(name, reason.get());
        }
        Join toMiddle =
                new Join(
                        columns.readAll(near.getTargetPart()),
                        middle,
                        columns.readAll(near.getKeyPart()),
                        false);
        Join toTarget =
                new Join(
                        columns.readAll(far.getKeyPart()),
                        columns.table(target),
                        columns.readAll(far.getTargetPart()),
                        true);
        return new Attribute.ToMany(name, columns.name(target), List.of(toMiddle, toTarget));
    }

    private static Optional<String> unsupported(
            ForeignKeyDescriptor key, TableName keyTable, TableName targetTable) {
        return UnsupportedColumn.firstReason(key.getKeyPart(), keyTable)
                .or(() -> UnsupportedColumn.firstReason(key.getTargetPart(), targetTable))
                .map(reason -> "of its join column: " + reason);
    }
}
