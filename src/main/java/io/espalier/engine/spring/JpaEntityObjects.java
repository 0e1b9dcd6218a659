package io.espalier.engine.spring;

import io.espalier.engine.api.EntityReference;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.execution.EntityObjects;
import io.espalier.engine.fetch.Row;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.EntityInstances;
import io.espalier.engine.mapping.Mapping;
import io.espalier.engine.plan.Key;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;

/** Entities of hand-written code by JPA, within the transaction that is bound to the thread. */
final class JpaEntityObjects implements EntityObjects {

    private final EntityManagerFactory entityManagers;
    private final EntityInstances instances;
    private final Mapping mapping;

    JpaEntityObjects(EntityManagerFactory entityManagers, Mapping mapping) {
        this.entityManagers = entityManagers;
        this.instances = new EntityInstances(entityManagers);
        this.mapping = mapping;
    }

    @Override
    public Object instantiate(Entity entity, Row row, List<Attribute> attributes) {
        Key identifier =
                Objects.requireNonNull(
                        row.key(entity.identifier()), "an entity without identifier");
        return instances.instantiate(
                entityManager(), entity, identifier.values(), values(row, attributes));
    }

    private Map<String, @Nullable Object> values(Row row, Collection<Attribute> attributes) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (Attribute attribute : attributes) {
            switch (attribute) {
                case Attribute.Basic basic -> values.put(basic.name(), row.value(basic.column()));
                case Attribute.Embedded embedded ->
                        values.put(embedded.name(), valuesOf(row, embedded));
                case Attribute.ToOne toOne when refersToIdentifier(toOne) -> {
                    Key key = row.key(toOne.join().from());
                    values.put(toOne.name(), key == null ? null : key.values());
                }
                case Attribute.ToOne other -> {}
                case Attribute.ToMany toMany -> {}
                case Attribute.Unsupported unsupported -> {}
            }
        }
        return values;
    }

    /** Those of an embeddable by name; null where all its columns are. */
    private @Nullable Map<String, @Nullable Object> valuesOf(Row row, Attribute.Embedded embedded) {
        boolean absent = embedded.columns().stream().allMatch(column -> row.value(column) == null);
        return absent ? null : values(row, embedded.attributes().values());
    }

    private boolean refersToIdentifier(Attribute.ToOne toOne) {
        List<Column> identifier = mapping.requireEntity(toOne.target()).identifier();
        return toOne.owning() && toOne.join().to().equals(identifier);
    }

    /**
     * @throws EngineException {@code INTERNAL} for a reference that names nothing
     */
    @Override
    public Optional<Named> find(Object object) {
        if (object instanceof EntityReference<?> reference) {
            return Optional.of(named(reference));
        }
        return instances
                .findEntityName(object)
                .map(name -> new Named(name, new Key(instances.identifierOf(object))));
    }

    private Named named(EntityReference<?> reference) {
        Entity referred =
                mapping.entities().values().stream()
                        .filter(entity -> entity.javaType().equals(reference.type()))
                        .findFirst()
                        .orElseThrow(() ->
                                new EngineException(
                                        ErrorCode.INTERNAL,
                                        "An EntityReference names "
                                                + reference.type()
                                                + ", which is no entity."));
        return findKey(referred, reference)
                .map(key -> new Named(referred.name(), key))
                .orElseThrow(() ->
                        new EngineException(
                                ErrorCode.INTERNAL,
                                "An EntityReference names "
                                        + referred
                                        + " by "
                                        + reference.identifier()
                                        + ", which is not its identifier."));
    }

    @Override
    public Optional<Key> findKey(Entity entity, Object object) {
        Optional<List<Object>> identifier =
                object instanceof EntityReference<?> reference
                        ? findIdentifier(entity, reference)
                        : instances.findIdentifier(entity, object);
        return identifier.map(Key::new);
    }

    /** Of a composite identifier the reference holds the values, or the one object they make. */
    private Optional<List<Object>> findIdentifier(Entity entity, EntityReference<?> reference) {
        List<Object> values = reference.identifier();
        if (!instances.isShared(entity, reference.type())) {
            return Optional.empty();
        }
        if (values.size() == 1) {
            return instances.findIdentifier(entity, values.getFirst());
        }
        boolean fits =
                values.size() == entity.identifier().size()
                        && IntStream.range(0, values.size())
                                .allMatch(place ->
                                        entity.identifier()
                                                .get(place)
                                                .type()
                                                .javaType()
                                                .isInstance(values.get(place)));
        return fits ? Optional.of(values) : Optional.empty();
    }

    private EntityManager entityManager() {
        return Objects.requireNonNull(
                EntityManagerFactoryUtils.getTransactionalEntityManager(entityManagers),
                "a hand-written field runs inside the operation's transaction");
    }
}
