package io.espalier.engine.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Property;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.internal.DiscriminatedCollectionPart;
import org.hibernate.metamodel.mapping.internal.EntityCollectionPart;
import org.hibernate.metamodel.mapping.internal.ManyToManyCollectionPart;
import org.hibernate.persister.entity.EntityPersister;

/** Reads {@code @OneToMany} and {@code @ManyToMany}, through a join table or without one. */
final class ToManyReader {

    private final ColumnReader columns;
    private final ForeignKeyReader foreignKeys;

    ToManyReader(ColumnReader columns, ForeignKeyReader foreignKeys) {
        this.columns = columns;
        this.foreignKeys = foreignKeys;
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
            case DiscriminatedCollectionPart elements ->
                    new Attribute.Unsupported(name, "it is a @ManyToAny");
            default -> new Attribute.Unsupported(name, "it is an @ElementCollection");
        };
    }

    private Attribute direct(
            PluralAttributeMapping attribute,
            EntityPersister entity,
            EntityCollectionPart elements) {
        EntityMappingType target = elements.getAssociatedEntityMappingType();
        ForeignKeyDescriptor key = attribute.getKeyDescriptor();
        return foreignKeys
                .unsupported(key, columns.table(target), columns.table(entity))
                .<Attribute>map(reason -> unsupported(attribute, reason))
                .orElseGet(() -> toMany(attribute, target, foreignKeys.toKey(key, false)));
    }

    private Attribute throughJoinTable(
            PluralAttributeMapping attribute,
            EntityPersister entity,
            ManyToManyCollectionPart elements) {
        TableName middle = SqlIdentifier.tableName(attribute.getSeparateCollectionTable());
        EntityMappingType target = elements.getAssociatedEntityMappingType();
        ForeignKeyDescriptor near = attribute.getKeyDescriptor();
        ForeignKeyDescriptor far = elements.getForeignKeyDescriptor();
        return foreignKeys
                .unsupported(near, middle, columns.table(entity))
                .or(() -> foreignKeys.unsupported(far, middle, columns.table(target)))
                .or(() -> pairsRepeat(middle, near, far))
                .<Attribute>map(reason -> unsupported(attribute, reason))
                .orElseGet(() ->
                        toMany(
                                attribute,
                                target,
                                foreignKeys.toKey(near, false),
                                foreignKeys.toTarget(far)));
    }

    /** A pair that stands twice in the join table would be one element of a set, two of a list. */
    private Optional<String> pairsRepeat(
            TableName middle, ForeignKeyDescriptor near, ForeignKeyDescriptor far) {
        List<Column> pair =
                Stream.of(near, far)
                        .flatMap(key -> columns.readAll(key.getKeyPart()).stream())
                        .toList();
        return foreignKeys.notKeptUnique(middle, pair);
    }

    private Attribute toMany(
            PluralAttributeMapping attribute, EntityMappingType target, Join... route) {
        return new Attribute.ToMany(
                attribute.getAttributeName(), columns.name(target), List.of(route));
    }

    private static Attribute unsupported(PluralAttributeMapping attribute, String reason) {
        return new Attribute.Unsupported(attribute.getAttributeName(), reason);
    }
}
