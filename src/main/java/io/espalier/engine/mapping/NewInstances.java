package io.espalier.engine.mapping;

import java.util.Optional;
import org.hibernate.InstantiationException;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.mapping.EntityMappingType;

/** Instances as Hibernate makes them, with nothing but what their own constructor gives them. */
final class NewInstances {

    private NewInstances() {}

    /** A new instance; empty if its class cannot be made without values. */
    static Optional<Object> find(EntityMappingType entity) {
        try {
            return Optional.of(entity.getRepresentationStrategy().getInstantiator().instantiate());
        } catch (InstantiationException exception) {
            return Optional.empty(); // A constructor that refuses gives no initial value either.
        }
    }

    /** A new embeddable; empty for a record, which is made of its values. */
    static Optional<Object> find(EmbeddableMappingType type) {
        if (type.getMappedJavaType().getJavaTypeClass().isRecord()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    type.getRepresentationStrategy().getInstantiator().instantiate(() -> null));
        } catch (InstantiationException exception) {
            return Optional.empty(); // A constructor that refuses gives no initial value either.
        }
    }
}
