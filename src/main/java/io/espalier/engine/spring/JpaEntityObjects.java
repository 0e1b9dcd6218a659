package io.espalier.engine.spring;

import io.espalier.engine.api.EntityReference;
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

    @Override
    public Optional<Named> find(Object object) {
        if (object instanceof EntityReference<?> reference) {
            return mapping.entities().values().stream()
                    .filter(entity -> entity.javaType().equals(reference.type()))
                    .findFirst()
                    .map(entity -> new Named(entity.name(), new Key(reference.identifier())));
        }
        return instances
                .findEntityName(object)
                .map(name -> new Named(name, new Key(instances.identifierOf(object))));
    }

    private EntityManager entityManager() {
        return Objects.requireNonNull(
                EntityManagerFactoryUtils.getTransactionalEntityManager(entityManagers),
                "a hand-written field runs inside the operation's transaction");
    }
}
