package io.espalier.engine.mapping;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.CompositeIdentifierMapping;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.metamodel.mapping.NonAggregatedIdentifierMapping;
import org.hibernate.metamodel.mapping.internal.BasicAttributeMapping;
import org.hibernate.metamodel.mapping.internal.EmbeddedAttributeMapping;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows into instances of the user's entity classes and instances back into identifiers, for
 * hand-written code beside the engine.
 *
 * <p>Thread-safe; lives as long as the application.
 */
public final class EntityInstances {

    private final SessionFactoryImplementor sessions;

    public EntityInstances(EntityManagerFactory factory) {
        this.sessions = factory.unwrap(SessionFactoryImplementor.class);
    }

    /**
     * A detached instance of {@code entity} that holds these values; runs no statement.
     *
     * <p>A to-one becomes a reference that {@code manager} loads when something beyond its
     * identifier is asked of it; if its class cannot be proxied (it is final), an instance that
     * holds its identifier alone. A to-many throws {@code LazyInitializationException} when it is
     * touched, as for any detached instance. Other attributes without a value keep what the
     * constructor gave them.
     *
     * @param identifier in the order of {@link Entity#identifier()}
     * @param values by attribute name; of a to-one, the list of its target's identifier values in
     *     the target's order, or null; of an embeddable, its own values by attribute name, or null;
     *     attributes of the identifier are passed over
     * @throws IllegalArgumentException if an attribute of that name cannot be set
     */
    public Object instantiate(
            EntityManager manager,
            Entity entity,
            List<?> identifier,
            Map<String, ? extends @Nullable Object> values) {
        EntityPersister descriptor = descriptor(entity);
        requireSize(identifier, entity);
        EntityAssembly assembly = new EntityAssembly(manager.unwrap(SessionImplementor.class));
        Object instance = assembly.instantiate(descriptor, identifier.iterator());
        values.forEach((name, value) -> {
            AttributeMapping attribute = descriptor.findAttributeMapping(name);
            switch (attribute) {
                case BasicAttributeMapping basic -> basic.setValue(instance, value);
                case ToOneAttributeMapping toOne ->
                        toOne.setValue(instance, part(assembly, toOne, value));
                case EmbeddedAttributeMapping embedded ->
                        embedded.setValue(instance, part(assembly, embedded, value));
                case null, default -> requireIdentifier(descriptor, name);
            }
        });
        return instance;
    }

    /**
     * The identifier of an instance or proxy, in the order of {@link Entity#identifier()}; loads
     * nothing.
     *
     * @throws IllegalArgumentException if it is no entity of this persistence unit or was never
     *     given an identifier
     */
    public List<Object> identifierOf(Object instance) {
        EntityPersister descriptor =
                findDescriptor(instance)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "not an entity: " + instance.getClass().getName()));
        return complete(descriptor, IdentifierValues.of(descriptor, instance));
    }

    /**
     * The identifier that an object stands for where that entity is meant, in the order of {@link
     * Entity#identifier()}; loads nothing.
     *
     * <p>The object is an instance or proxy of the entity, or what JPA takes for its identifier. It
     * may be of an entity that this one extends: the row tells whether it is one of these. Empty
     * for all else.
     *
     * @throws IllegalArgumentException if a part of the identifier is null
     */
    public Optional<List<Object>> findIdentifier(Entity entity, Object object) {
        EntityPersister descriptor = descriptor(entity);
        if (isShared(entity, classOf(object))) {
            return Optional.of(complete(descriptor, IdentifierValues.of(descriptor, object)));
        }
        if (entity.identifier().size() == 1
                && entity.identifier().getFirst().type().javaType().isInstance(object)) {
            return Optional.of(List.of(object));
        }
        return descriptor.getIdentifierMapping() instanceof CompositeIdentifierMapping composite
                        && composite
                                .getMappedIdEmbeddableTypeDescriptor()
                                .getMappedJavaType()
                                .getJavaTypeClass()
                                .isInstance(object)
                ? Optional.of(complete(descriptor, IdentifierValues.ofKey(composite, object)))
                : Optional.empty();
    }

    /** Whether instances of an entity's class can be rows of that entity. */
    public boolean isShared(Entity entity, Class<?> other) {
        return findDescriptor(other.getName()).isPresent()
                && (entity.javaType().isAssignableFrom(other)
                        || other.isAssignableFrom(entity.javaType()));
    }

    private static Class<?> classOf(Object object) {
        LazyInitializer proxy = HibernateProxy.extractLazyInitializer(object);
        return proxy == null ? object.getClass() : proxy.getPersistentClass();
    }

    private static List<Object> complete(
            EntityPersister descriptor, List<@Nullable Object> values) {
        List<Object> identifier = new ArrayList<>();
        for (Object value : values) {
            if (value == null) {
                throw new IllegalArgumentException(
                        "this " + descriptor.getJpaEntityName() + " has no identifier yet");
            }
            identifier.add(value);
        }
        return List.copyOf(identifier);
    }

    /** The JPA name of the entity that {@code object} is an instance or proxy of, if it is one. */
    public Optional<String> findEntityName(Object object) {
        return findDescriptor(object).map(EntityPersister::getJpaEntityName);
    }

    private @Nullable Object part(
            EntityAssembly assembly, AttributeMapping attribute, @Nullable Object value) {
        return switch (attribute) {
            case ToOneAttributeMapping toOne when value instanceof List<?> identifier ->
                    assembly.reference(toOne.getEntityMappingType(), identifier.iterator());
            case EmbeddedAttributeMapping embedded when value instanceof Map<?, ?> values ->
                    assembly.embeddable(
                            embedded.getEmbeddableTypeDescriptor(),
                            each -> part(assembly, each, values.get(each.getAttributeName())));
            default -> value;
        };
    }

    private EntityPersister descriptor(Entity entity) {
        return sessions.getMappingMetamodel().getEntityDescriptor(entity.javaType());
    }

    private Optional<EntityPersister> findDescriptor(Object object) {
        LazyInitializer proxy = HibernateProxy.extractLazyInitializer(object);
        if (proxy == null) {
            return findDescriptor(object.getClass().getName());
        }
        // Only the row of an entity that others extend tells of which of them it is.
        return findDescriptor(proxy.getEntityName())
                .flatMap(descriptor ->
                        descriptor.getSubclassEntityNames().size() > 1
                                ? findDescriptor(proxy.getImplementation().getClass().getName())
                                : Optional.of(descriptor));
    }

    private Optional<EntityPersister> findDescriptor(String entityName) {
        return Optional.ofNullable(sessions.getMappingMetamodel().findEntityDescriptor(entityName));
    }

    private static void requireIdentifier(EntityPersister descriptor, String attribute) {
        EntityIdentifierMapping identifier = descriptor.getIdentifierMapping();
        boolean known =
                identifier instanceof NonAggregatedIdentifierMapping several
                        ? several.getVirtualIdEmbeddable().findAttributeMapping(attribute) != null
                        : attribute.equals(identifier.getAttributeName());
        if (!known) {
            throw new IllegalArgumentException(
                    descriptor.getJpaEntityName()
                            + "."
                            + attribute
                            + " cannot be set from columns");
        }
    }

    private static void requireSize(List<?> identifier, Entity entity) {
        if (identifier.size() != entity.identifier().size()) {
            throw new IllegalArgumentException(
                    entity + " is identified by " + entity.identifier() + ", not by " + identifier);
        }
    }
}
