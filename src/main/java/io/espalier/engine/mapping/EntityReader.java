package io.espalier.engine.mapping;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.hibernate.boot.Metadata;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.mapping.Component;
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
    private final EmbeddedReader embeddeds;
    private final UniqueKeys uniqueKeys;
    private final HierarchyReader hierarchies;
    private final TableRowsReader rows;

    EntityReader(SessionFactoryImplementor sessions, Metadata model, ColumnReader columns) {
        this.model = model;
        this.columns = columns;
        this.hierarchies = new HierarchyReader(sessions, model, columns);
        this.rows = new TableRowsReader(sessions, model, columns, hierarchies);
        this.basics = new BasicReader(columns);
        ForeignKeyReader foreignKeys = new ForeignKeyReader(columns);
        this.toOnes = new ToOneReader(columns, rows, foreignKeys, new DeletedTogether(model));
        this.toManys = new ToManyReader(model, columns, rows, foreignKeys);
        this.embeddeds = new EmbeddedReader(basics, toOnes);
        this.uniqueKeys = new UniqueKeys(columns);
        this.identifiers = new IdentifierReader(columns, basics, toOnes, embeddeds);
    }

    Entity read(EntityPersister descriptor) {
        PersistentClass declared = model.getEntityBinding(descriptor.getEntityName());
        SequencedMap<String, Attribute> attributes = new LinkedHashMap<>();
        identifiers
                .attributes(descriptor, declared)
                .forEach(attribute -> attributes.put(attribute.name(), attribute));
        descriptor.forEachAttributeMapping(attribute -> {
            findDeclared(attribute.getAttributeName(), declared)
                    .ifPresent(property ->
                            attributes.put(
                                    attribute.getAttributeName(),
                                    read(attribute, descriptor, property)));
        });
        var identifier = identifiers.columns(descriptor);
        return new Entity(
                columns.name(descriptor),
                descriptor.getMappedClass(),
                rows.read(descriptor),
                identifier,
                attributes,
                uniqueKeys.read(identifier, attributes.values(), declared),
                EntityFeatures.unsupported(descriptor, declared),
                hierarchies.read(descriptor).orElse(null),
                EntityWritesReader.read(
                        descriptor, declared, WholeRows.are(descriptor, attributes)));
    }

    /**
     * The property behind an attribute, of the entity or of one that it extends; none for those
     * that Hibernate adds, as for a foreign key to several columns and for the far end of a
     * one-sided collection.
     */
    private static Optional<Property> findDeclared(String attribute, PersistentClass declared) {
        for (PersistentClass at = declared; at != null; at = at.getSuperclass()) {
            if (at.hasProperty(attribute)) {
                return Optional.of(at.getProperty(attribute))
                        .filter(property -> !property.isSynthetic());
            }
        }
        return Optional.empty();
    }

    private Attribute read(AttributeMapping attribute, EntityPersister entity, Property property) {
        String name = attribute.getAttributeName();
        return switch (attribute) {
            case BasicAttributeMapping basic -> basics.read(basic, entity);
            case ToOneAttributeMapping toOne -> toOnes.read(toOne, entity, property);
            case PluralAttributeMapping plural -> toManys.read(plural, entity, property);
            case EmbeddedAttributeMapping embedded ->
                    embeddeds.read(
                            name,
                            embedded.getEmbeddableTypeDescriptor(),
                            (Component) property.getValue(),
                            Attribute.Purpose.PLAIN,
                            entity);
            case DiscriminatedAssociationAttributeMapping any ->
                    new Attribute.Unsupported(name, "it is an @Any association");
            default ->
                    new Attribute.Unsupported(
                            name, "it is mapped as " + attribute.getClass().getSimpleName());
        };
    }
}
