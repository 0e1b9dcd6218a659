package io.espalier.engine.mapping;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.CompositeIdentifierMapping;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.NonAggregatedIdentifierMapping;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.internal.EmbeddedAttributeMapping;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.collection.CollectionPersister;
import org.jspecify.annotations.Nullable;

/** Builds entity instances, references and identifiers from the values of columns. */
final class EntityAssembly {

    private final SessionImplementor session;

    EntityAssembly(SessionImplementor session) {
        this.session = session;
    }

    /** An instance that holds its identifier, and whose collections cannot be read as empty. */
    Object instantiate(EntityMappingType entity, Iterator<?> identifier) {
        Object instance = entity.getRepresentationStrategy().getInstantiator().instantiate();
        Object key = setIdentifier(entity, instance, identifier);
        entity.forEachAttributeMapping(attribute -> {
            if (attribute instanceof PluralAttributeMapping plural) {
                plural.setValue(instance, untouchable(plural, instance, key));
            }
        });
        return instance;
    }

    /**
     * A reference that is loaded when something beyond its identifier is asked of it; for a class
     * that cannot be proxied, an instance that holds its identifier.
     */
    Object reference(EntityMappingType entity, Iterator<?> identifier) {
        if (!entity.getEntityPersister().hasProxy()) {
            return instantiate(entity, identifier);
        }
        return session.getReference(
                entity.getEntityName(), identifier(entity.getIdentifierMapping(), identifier));
    }

    /** What JPA takes for an entity's identifier. */
    Object identifier(EntityMappingType entity, List<?> values) {
        return identifier(entity.getIdentifierMapping(), values.iterator());
    }

    private Object identifier(EntityIdentifierMapping mapping, Iterator<?> values) {
        if (!(mapping instanceof CompositeIdentifierMapping composite)) {
            return values.next();
        }
        // Without an @IdClass an entity with several @Id attributes is its own key.
        return composite.hasContainingClass()
                ? embeddable(composite.getMappedIdEmbeddableTypeDescriptor(), values)
                : instantiate(mapping.findContainingEntityMapping(), values);
    }

    private Object embeddable(EmbeddableMappingType type, Iterator<?> values) {
        return embeddable(type, attribute -> part(attribute, values));
    }

    /** An embeddable, of the values of its attributes. */
    Object embeddable(
            EmbeddableMappingType type,
            Function<AttributeMapping, ? extends @Nullable Object> valueOf) {
        @Nullable Object[] parts = new @Nullable Object[type.getNumberOfAttributeMappings()];
        for (int position = 0; position < parts.length; position++) {
            parts[position] = valueOf.apply(type.getAttributeMapping(position));
        }
        return type.getRepresentationStrategy().getInstantiator().instantiate(() -> parts);
    }

    private Object part(AttributeMapping attribute, Iterator<?> values) {
        return switch (attribute) {
            case ToOneAttributeMapping toOne -> reference(toOne.getEntityMappingType(), values);
            case EmbeddedAttributeMapping embedded ->
                    embeddable(embedded.getEmbeddableTypeDescriptor(), values);
            default -> values.next();
        };
    }

    /** Sets the attributes with {@code @Id} and answers the identifier. */
    private Object setIdentifier(EntityMappingType entity, Object instance, Iterator<?> values) {
        EntityIdentifierMapping mapping = entity.getIdentifierMapping();
        if (mapping instanceof NonAggregatedIdentifierMapping several) {
            // Hibernate's own setIdentifier would load the targets of to-one attributes.
            several.getVirtualIdEmbeddable()
                    .forEachAttributeMapping(
                            attribute -> attribute.setValue(instance, part(attribute, values)));
            return mapping.getIdentifier(instance);
        }
        Object identifier = identifier(mapping, values);
        mapping.setIdentifier(instance, identifier, session);
        return identifier;
    }

    /** A collection that belongs to no session, so that touching it fails as JPA says. */
    private PersistentCollection<?> untouchable(
            PluralAttributeMapping attribute, Object owner, Object key) {
        CollectionPersister collection = attribute.getCollectionDescriptor();
        PersistentCollection<?> wrapper =
                collection.getCollectionSemantics().instantiateWrapper(key, collection, session);
        wrapper.setOwner(owner);
        wrapper.setSnapshot(key, collection.getRole(), null);
        wrapper.unsetSession(session);
        return wrapper;
    }
}
