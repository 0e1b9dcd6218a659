package io.espalier.engine.mapping;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.CompositeIdentifierMapping;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.internal.EmbeddedAttributeMapping;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.jspecify.annotations.Nullable;

/** Takes the values of the identifier's columns out of an entity instance, in their order. */
final class IdentifierValues {

    private final List<@Nullable Object> values = new ArrayList<>();

    private IdentifierValues() {}

    /** Those of what JPA takes for a composite identifier: an embeddable or an {@code @IdClass}. */
    static List<@Nullable Object> ofKey(CompositeIdentifierMapping mapping, Object key) {
        IdentifierValues identifier = new IdentifierValues();
        identifier.addEmbeddable(mapping.getMappedIdEmbeddableTypeDescriptor(), key);
        return identifier.values;
    }

    /** Never loads anything: an uninitialised proxy knows its identifier. */
    static List<@Nullable Object> of(EntityMappingType entity, Object instance) {
        IdentifierValues identifier = new IdentifierValues();
        identifier.addEntity(entity, instance);
        return identifier.values;
    }

    private void addEntity(EntityMappingType entity, Object instance) {
        LazyInitializer proxy = HibernateProxy.extractLazyInitializer(instance);
        EntityIdentifierMapping identifier = entity.getIdentifierMapping();
        Object value =
                proxy == null ? identifier.getIdentifier(instance) : proxy.getInternalIdentifier();
        if (identifier instanceof CompositeIdentifierMapping composite && value != null) {
            addEmbeddable(composite.getMappedIdEmbeddableTypeDescriptor(), value);
        } else {
            values.add(value);
        }
    }

    private void addEmbeddable(EmbeddableMappingType type, Object embeddable) {
        type.forEachAttributeMapping(
                attribute -> addPart(attribute, attribute.getValue(embeddable)));
    }

    private void addPart(AttributeMapping attribute, @Nullable Object part) {
        if (part != null && attribute instanceof ToOneAttributeMapping toOne) {
            addEntity(toOne.getEntityMappingType(), part);
        } else if (part != null && attribute instanceof EmbeddedAttributeMapping embedded) {
            addEmbeddable(embedded.getEmbeddableTypeDescriptor(), part);
        } else {
            values.add(part);
        }
    }
}
