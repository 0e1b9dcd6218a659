package io.espalier.engine.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Property;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.internal.DiscriminatedCollectionPart;
import org.hibernate.metamodel.mapping.internal.EntityCollectionPart;
import org.hibernate.metamodel.mapping.internal.ManyToManyCollectionPart;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** Reads {@code @OneToMany} and {@code @ManyToMany}, through a join table or without one. */
final class ToManyReader {

    private final Metadata model;
    private final ColumnReader columns;
    private final TableRowsReader rows;
    private final ForeignKeyReader foreignKeys;

    ToManyReader(
            Metadata model,
            ColumnReader columns,
            TableRowsReader rows,
            ForeignKeyReader foreignKeys) {
        this.model = model;
        this.columns = columns;
        this.rows = rows;
        this.foreignKeys = foreignKeys;
    }

    Attribute read(PluralAttributeMapping attribute, EntityPersister entity, Property declared) {
        String name = attribute.getAttributeName();
        Optional<String> reason =
                CollectionFeatures.unsupported(
                        attribute, (Collection) declared.getValue(), whereOfTarget(attribute));
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

    /** The restriction of the target's own rows, which is kept by whoever reads them. */
    private @Nullable String whereOfTarget(PluralAttributeMapping attribute) {
        return attribute.getElementDescriptor() instanceof EntityCollectionPart elements
                ? model.getEntityBinding(elements.getAssociatedEntityMappingType().getEntityName())
                        .getWhere()
                : null;
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
                .orElseGet(() ->
                        toMany(
                                attribute,
                                target,
                                foreignKeys.toKey(key, rows.read(target), false)));
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
                .or(() -> pairsRepeat(TableRowsReader.links(attribute), near, far))
                .<Attribute>map(reason -> unsupported(attribute, reason))
                .orElseGet(() ->
                        toMany(
                                attribute,
                                target,
                                foreignKeys.toKey(near, TableRowsReader.links(attribute), false),
                                foreignKeys.toTarget(far, rows.read(target))));
    }

    /** A pair that stands twice in the join table would be one element of a set, two of a list. */
    private Optional<String> pairsRepeat(
            TableRows middle, ForeignKeyDescriptor near, ForeignKeyDescriptor far) {
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
