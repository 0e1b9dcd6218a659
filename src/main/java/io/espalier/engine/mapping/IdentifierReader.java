package io.espalier.engine.mapping;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.metamodel.mapping.BasicEntityIdentifierMapping;
import org.hibernate.metamodel.mapping.CompositeIdentifierMapping;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.metamodel.mapping.NonAggregatedIdentifierMapping;
import org.hibernate.metamodel.mapping.internal.BasicAttributeMapping;
import org.hibernate.metamodel.mapping.internal.EmbeddedAttributeMapping;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Reads what identifies an entity: one column, several attributes with {@code @Id}, or an
 * {@code @EmbeddedId}.
 */
final class IdentifierReader {

    private final ColumnReader columns;
    private final BasicReader basics;
    private final ToOneReader toOnes;
    private final EmbeddedReader embeddeds;

    IdentifierReader(
            ColumnReader columns,
            BasicReader basics,
            ToOneReader toOnes,
            EmbeddedReader embeddeds) {
        this.columns = columns;
        this.embeddeds = embeddeds;
        this.basics = basics;
        this.toOnes = toOnes;
    }

    List<Column> columns(EntityPersister entity) {
        return columns.readAll(entity.getIdentifierMapping());
    }

    /** The attributes with {@code @Id}, one by one where there are several. */
    List<Attribute> attributes(EntityPersister entity, PersistentClass declared) {
        EntityIdentifierMapping identifier = entity.getIdentifierMapping();
        return switch (identifier) {
            case BasicEntityIdentifierMapping basic ->
                    List.of(
                            basics.read(
                                    basic.getAttributeName(),
                                    basic,
                                    Attribute.Purpose.IDENTIFIER,
                                    entity));
            case NonAggregatedIdentifierMapping several -> attributes(several, entity, declared);
            default ->
                    List.of(
                            embeddeds.read(
                                    identifier.getAttributeName(),
                                    ((CompositeIdentifierMapping) identifier).getPartMappingType(),
                                    (Component) declared.getIdentifier(),
                                    Attribute.Purpose.IDENTIFIER,
                                    entity));
        };
    }

    private List<Attribute> attributes(
            NonAggregatedIdentifierMapping identifier,
            EntityPersister entity,
            PersistentClass declared) {
        Component component = (Component) declared.getIdentifier();
        List<Attribute> attributes = new ArrayList<>();
        identifier
                .getVirtualIdEmbeddable()
                .forEachAttributeMapping(attribute -> {
                    String name = attribute.getAttributeName();
                    attributes.add(
                            switch (attribute) {
                                case BasicAttributeMapping basic ->
                                        basics.read(
                                                name, basic, Attribute.Purpose.IDENTIFIER, entity);
                                case ToOneAttributeMapping toOne ->
                                        toOnes.read(toOne, entity, component.getProperty(name));
                                case EmbeddedAttributeMapping embedded ->
                                        embeddeds.read(
                                                name,
                                                embedded.getEmbeddableTypeDescriptor(),
                                                (Component) component.getProperty(name).getValue(),
                                                Attribute.Purpose.IDENTIFIER,
                                                entity);
                                default ->
                                        new Attribute.Unsupported(
                                                name,
                                                "it is mapped as "
                                                        + attribute.getClass().getSimpleName());
                            });
                });
        return attributes;
    }
}
