package io.espalier.engine.mapping;

import java.lang.reflect.Constructor;
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

    /**
     * A new embeddable; empty for one without such a constructor, as a record, which is made of its
     * values.
     */
    static Optional<Object> find(EmbeddableMappingType type) {
        // Hibernate's own instantiators ask for values first.
        try {
            Constructor<?> constructor =
                    type.getMappedJavaType().getJavaTypeClass().getDeclaredConstructor();
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance());
        } catch (ReflectiveOperationException exception) {
            return Optional.empty();
        }
    }
}
