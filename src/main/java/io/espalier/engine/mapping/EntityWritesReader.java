package io.espalier.engine.mapping;

import jakarta.persistence.MapsId;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hibernate.PropertyAccessException;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.annotations.ValueGenerationType;
import org.hibernate.engine.spi.CascadeStyle;
import org.hibernate.engine.spi.CascadingActions;
import org.hibernate.generator.Generator;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.SoftDeleteMapping;
import org.hibernate.metamodel.mapping.internal.EmbeddedAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** Reads how Hibernate writes an entity. */
final class EntityWritesReader {

    private final EntityPersister entity;
    private final Map<String, AttributeWrites> attributes = new HashMap<>();

    private EntityWritesReader(EntityPersister entity) {
        this.entity = entity;
    }

    static EntityWrites read(EntityPersister entity, PersistentClass declared, boolean whole) {
        return new EntityWritesReader(entity).read(declared, whole);
    }

    private EntityWrites read(PersistentClass declared, boolean whole) {
        boolean instantiable = !Modifier.isAbstract(entity.getMappedClass().getModifiers());
        Object fresh = instantiable ? NewInstances.find(entity).orElse(null) : null;
        attributes.putAll(WrittenIdentifier.of(entity, declared).attributes(fresh));
        entity.forEachAttributeMapping(attribute -> {
            if (!attributes.containsKey(attribute.getAttributeName())) {
                addAttribute(attribute, fresh);
            }
        });
        SoftDeleteMapping softDelete = entity.getSoftDeleteMapping();
        return new EntityWrites(
                !entity.isMutable(),
                instantiable,
                entity.isDynamicInsert(),
                softDelete != null
                        && softDelete.getSoftDeleteStrategy() == SoftDeleteType.TIMESTAMP,
                named(style -> style.doCascade(CascadingActions.REMOVE)),
                named(CascadeStyle::hasOrphanDelete),
                whole,
                StatementsBeside.numbering(entity),
                StatementsBeside.deletes(entity),
                attributes);
    }

    private List<String> named(Predicate<CascadeStyle> wanted) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < entity.getPropertyNames().length; i++) {
            if (wanted.test(entity.getPropertyCascadeStyles()[i])) {
                names.add(entity.getPropertyNames()[i]);
            }
        }
        return names;
    }

    private void addAttribute(AttributeMapping attribute, @Nullable Object fresh) {
        String name = attribute.getAttributeName();
        if (attribute instanceof PluralAttributeMapping plural) {
            boolean stored = !plural.getCollectionDescriptor().isInverse();
            attributes.put(name, new AttributeWrites(stored, stored, false, true));
        } else if (isKeyOfOther(attribute)) {
            // Its columns are the identifier's, and so read-only; yet it is what a new row needs.
            attributes.put(name, new AttributeWrites(true, false, false, false));
        } else {
            add(name, attribute, isGenerated(entity, attribute), fresh);
        }
    }

    private void add(
            String path, AttributeMapping attribute, boolean generated, @Nullable Object owner) {
        var metadata = attribute.getAttributeMetadata();
        Object value = owner == null ? null : valueOf(attribute, owner);
        attributes.put(
                path,
                new AttributeWrites(
                        metadata.isInsertable(),
                        metadata.isUpdatable(),
                        generated,
                        isPrimitive(attribute) || value != null));
        if (attribute instanceof EmbeddedAttributeMapping embedded
                && !embedded.getEmbeddableTypeDescriptor().isPolymorphic()) {
            var type = embedded.getEmbeddableTypeDescriptor();
            Object parts = value == null ? NewInstances.find(type).orElse(null) : value;
            type.forEachAttributeMapping(part ->
                    add(
                            path + "." + part.getAttributeName(),
                            part,
                            memberOf(part).filter(EntityWritesReader::isGenerated).isPresent(),
                            parts));
        }
    }

    private static @Nullable Object valueOf(AttributeMapping attribute, Object owner) {
        try {
            return attribute.getValue(owner);
        } catch (PropertyAccessException exception) {
            return null; // A getter may not stand an object that nobody filled.
        }
    }

    private static boolean isGenerated(EntityPersister entity, AttributeMapping attribute) {
        Generator generator = entity.getGenerators()[attribute.getStateArrayPosition()];
        return generator != null
                && generator.generatesSometimes()
                && !(attribute instanceof EmbeddedAttributeMapping);
    }

    /** Of parts of an embeddable Hibernate keeps no generator each. */
    private static boolean isGenerated(AnnotatedElement member) {
        return Arrays.stream(member.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.isAnnotationPresent(ValueGenerationType.class));
    }

    private static boolean isKeyOfOther(AttributeMapping attribute) {
        return memberOf(attribute)
                .filter(member -> member.isAnnotationPresent(MapsId.class))
                .isPresent();
    }

    private static boolean isPrimitive(AttributeMapping attribute) {
        return attribute.getPropertyAccess().getGetter().getReturnTypeClass().isPrimitive();
    }

    private static Optional<AnnotatedElement> memberOf(AttributeMapping attribute) {
        return attribute.getPropertyAccess().getGetter().getMember()
                        instanceof AnnotatedElement member
                ? Optional.of(member)
                : Optional.empty();
    }
}
