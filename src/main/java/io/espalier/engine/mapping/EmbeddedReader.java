package io.espalier.engine.mapping;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.hibernate.mapping.Component;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.mapping.internal.BasicAttributeMapping;
import org.hibernate.metamodel.mapping.internal.EmbeddedAttributeMapping;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;

/** Reads embeddables: attributes of the entity's own row under one name, however deep. */
final class EmbeddedReader {

    private final BasicReader basics;
    private final ToOneReader toOnes;

    EmbeddedReader(BasicReader basics, ToOneReader toOnes) {
        this.basics = basics;
        this.toOnes = toOnes;
    }

    /**
     * Reads one.
     *
     * @param purpose of the values in it
     */
    Attribute read(
            String name,
            EmbeddableMappingType type,
            Component declared,
            Attribute.Purpose purpose,
            EntityPersister entity) {
        Optional<String> reason = unsupported(type, declared);
        if (reason.isPresent()) {
            return new Attribute.Unsupported(name, reason.get());
        }
        SequencedMap<String, Attribute> attributes = new LinkedHashMap<>();
        type.forEachAttributeMapping(attribute ->
                attributes.put(
                        attribute.getAttributeName(), part(attribute, declared, purpose, entity)));
        return new Attribute.Embedded(name, type.getJavaType().getJavaTypeClass(), attributes);
    }

    private Attribute part(
            AttributeMapping attribute,
            Component declared,
            Attribute.Purpose purpose,
            EntityPersister entity) {
        String name = attribute.getAttributeName();
        return switch (attribute) {
            case BasicAttributeMapping basic -> basics.read(basic, purpose, entity);
            case ToOneAttributeMapping toOne ->
                    toOnes.read(toOne, entity, declared.getProperty(name));
            case EmbeddedAttributeMapping embedded ->
                    read(
                            name,
                            embedded.getEmbeddableTypeDescriptor(),
                            (Component) declared.getProperty(name).getValue(),
                            purpose,
                            entity);
            default -> new Attribute.Unsupported(name, "it is a collection in an embeddable");
        };
    }

    private static Optional<String> unsupported(EmbeddableMappingType type, Component declared) {
        if (type.getAggregateMapping() != null) {
            return Optional.of(
                    "it is an embeddable in one column (@Struct, JSON or XML); a class without @Embeddable is"
                            + " read from JSON");
        }
        if (type.isPolymorphic()) {
            return Optional.of("it is an embeddable with subclasses");
        }
        if (declared.getTypeName() != null) {
            return Optional.of("it is read by a CompositeUserType");
        }
        return Optional.empty();
    }
}
