package io.espalier.engine.mapping;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.internal.BasicAttributeMapping;
import org.hibernate.metamodel.mapping.internal.DiscriminatedAssociationAttributeMapping;
import org.hibernate.metamodel.mapping.internal.EmbeddedAttributeMapping;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;

/** Reads one entity: its identifier first, then every other attribute in Hibernate's order. */
final class EntityReader {

    private final Metadata model;
    private final ColumnReader columns;
    private final IdentifierReader identifiers;
    private final BasicReader basics;
    private final ToOneReader toOnes;
    private final ToManyReader toManys;
    private final UniqueKeys uniqueKeys;

    EntityReader(Metadata model, ColumnReader columns) {
        this.model = model;
        this.columns = columns;
        this.basics = new BasicReader(columns);
        ForeignKeyReader foreignKeys = new ForeignKeyReader(columns);
        this.toOnes = new ToOneReader(columns, foreignKeys);
        this.toManys = new ToManyReader(columns, foreignKeys);
        this.uniqueKeys = new UniqueKeys(columns);
        this.identifiers = new IdentifierReader(columns, basics, toOnes);
    }

    Entity read(EntityPersister descriptor) {
        PersistentClass declared = model.getEntityBinding(descriptor.getEntityName());
        TableName table = columns.table(descriptor);
        SequencedMap<String, Attribute> attributes = new LinkedHashMap<>();
        identifiers
                .attributes(descriptor, declared)
                .forEach(attribute -> attributes.put(attribute.name(), attribute));
        descriptor.forEachAttributeMapping(attribute -> {
            if (isDeclared(attribute, declared)) {
                attributes.put(attribute.getAttributeName(), read(attribute, descriptor, declared));
            }
        });
        var identifier = identifiers.columns(descriptor);
        return new Entity(
                columns.name(descriptor),
                descriptor.getMappedClass(),
                table,
                identifier,
                attributes,
                uniqueKeys.read(identifier, attributes.values(), declared),
                EntityFeatures.unsupported(descriptor, declared));
    }

    /**
     * Hibernate adds attributes of its own, as for a foreign key to several columns and for the far
     * end of a one-sided collection.
     */
    private static boolean isDeclared(AttributeMapping attribute, PersistentClass declared) {
        String name = attribute.getAttributeName();
        return declared.hasProperty(name) && !declared.getProperty(name).isSynthetic();
    }

    private Attribute read(
            AttributeMapping attribute, EntityPersister entity, PersistentClass declared) {
        String name = attribute.getAttributeName();
        Property property = declared.getProperty(name);
        return switch (attribute) {
            case BasicAttributeMapping basic -> basics.read(basic, entity);
            case ToOneAttributeMapping toOne -> toOnes.read(toOne, entity, property);
            case PluralAttributeMapping plural -> toManys.read(plural, entity, property);
            case EmbeddedAttributeMapping embedded ->
                    new Attribute.Unsupported(name, "it is an embeddable");
            case DiscriminatedAssociationAttributeMapping any ->
                    new Attribute.Unsupported(name, "it is an @Any association");
            default ->
                    new Attribute.Unsupported(
                            name, "it is mapped as " + attribute.getClass().getSimpleName());
        };
    }
}
