package io.espalier.engine.mapping;

import java.util.HashMap;
import java.util.Map;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.SimpleValue;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicEntityIdentifierMapping;
import org.hibernate.metamodel.mapping.CompositeIdentifierMapping;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.metamodel.mapping.NonAggregatedIdentifierMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** How an entity's identifier is written: never again once it is there. */
record WrittenIdentifier(EntityIdentifierMapping mapping, SimpleValue declared) {

    static WrittenIdentifier of(EntityPersister entity, PersistentClass model) {
        return new WrittenIdentifier(
                entity.getIdentifierMapping(), (SimpleValue) model.getIdentifier());
    }

    /**
     * By name, or path.
     *
     * @param fresh a new instance of the entity, or null if there can be none
     */
    Map<String, AttributeWrites> attributes(@Nullable Object fresh) {
        Map<String, AttributeWrites> attributes = new HashMap<>();
        switch (mapping) {
            case BasicEntityIdentifierMapping basic ->
                    attributes.put(
                            basic.getAttributeName(),
                            new AttributeWrites(
                                    true,
                                    false,
                                    !isAssigned(declared),
                                    isGivenByItself(basic, fresh)));
            case NonAggregatedIdentifierMapping several ->
                    several.getVirtualIdEmbeddable()
                            .forEachAttributeMapping(part -> addPart(attributes, "", part));
            case CompositeIdentifierMapping embedded -> {
                attributes.put(
                        embedded.getAttributeName(),
                        new AttributeWrites(true, false, !isAssigned(declared), false));
                embedded.getPartMappingType()
                        .forEachAttributeMapping(part ->
                                addPart(attributes, embedded.getAttributeName() + ".", part));
            }
            default -> {}
        }
        return attributes;
    }

    /** What is another entity's key Hibernate takes from there, as it makes generated values. */
    private void addPart(
            Map<String, AttributeWrites> attributes, String prefix, AttributeMapping part) {
        String name = part.getAttributeName();
        boolean generated =
                declared instanceof Component component
                        && component.getProperty(name).getValue() instanceof SimpleValue value
                        && !isAssigned(value);
        attributes.put(prefix + name, new AttributeWrites(true, false, generated, false));
    }

    private static boolean isAssigned(SimpleValue value) {
        return value.getCustomIdGeneratorCreator().isAssigned();
    }

    /** A primitive's zero is no key that anybody chose. */
    private boolean isGivenByItself(BasicEntityIdentifierMapping basic, @Nullable Object fresh) {
        return fresh != null
                && !basic.getPropertyAccess().getGetter().getReturnTypeClass().isPrimitive()
                && mapping.getIdentifier(fresh) != null;
    }
}
