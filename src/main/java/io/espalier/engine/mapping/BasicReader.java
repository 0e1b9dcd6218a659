package io.espalier.engine.mapping;

import java.util.Optional;
import org.hibernate.generator.EventType;
import org.hibernate.generator.Generator;
import org.hibernate.generator.internal.CurrentTimestampGeneration;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.internal.BasicAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** Reads attributes of one column, or of one computed value. */
final class BasicReader {

    private final ColumnReader columns;

    BasicReader(ColumnReader columns) {
        this.columns = columns;
    }

    /** An attribute of the entity itself. */
    Attribute read(BasicAttributeMapping attribute, EntityPersister entity) {
        return read(attribute, purpose(attribute, entity), entity);
    }

    /** An attribute of the entity or of one of its embeddables. */
    Attribute read(
            BasicAttributeMapping attribute, Attribute.Purpose purpose, EntityPersister entity) {
        String name = attribute.getAttributeName();
        if (!attribute.getAttributeMetadata().isSelectable()) {
            return new Attribute.Unsupported(name, "Hibernate never selects it");
        }
        return attribute.isFormula() ? computed(attribute) : read(name, attribute, purpose, entity);
    }

    Attribute read(
            String name,
            BasicValuedModelPart value,
            Attribute.Purpose purpose,
            EntityPersister entity) {
        Optional<String> reason = UnsupportedColumn.reason(value, columns.table(entity));
        return reason.<Attribute>map(found -> new Attribute.Unsupported(name, "it " + found))
                .orElseGet(() -> new Attribute.Basic(name, columns.read(value), purpose));
    }

    /** A {@code @Formula}; nothing but the entity tells whether it can be null. */
    private Attribute computed(BasicAttributeMapping attribute) {
        String name = attribute.getAttributeName();
        boolean nullable =
                attribute.getAttributeMetadata().isNullable()
                        && !attribute
                                .getPropertyAccess()
                                .getGetter()
                                .getReturnTypeClass()
                                .isPrimitive();
        return UnsupportedColumn.reasonOfType(attribute)
                .<Attribute>map(found -> new Attribute.Unsupported(name, "it " + found))
                .orElseGet(() ->
                        new Attribute.Basic(
                                name,
                                columns.readComputed(placeOf(attribute), attribute, nullable),
                                Attribute.Purpose.PLAIN));
    }

    /** {@code Product.size.area()}: no column is called so, and no two formulas of a table. */
    private static String placeOf(BasicAttributeMapping attribute) {
        var role = attribute.getNavigableRole();
        StringBuilder place = new StringBuilder("()");
        for (; role.getParent() != null; role = role.getParent()) {
            place.insert(0, "." + role.getLocalName());
        }
        String entity = role.getFullPath();
        return entity.substring(entity.replace('$', '.').lastIndexOf('.') + 1) + place;
    }

    private static Attribute.Purpose purpose(
            BasicAttributeMapping attribute, EntityPersister entity) {
        if (entity.isVersioned()
                && entity.getVersionPropertyIndex() == attribute.getStateArrayPosition()) {
            return Attribute.Purpose.VERSION;
        }
        Generator generator = generator(attribute, entity);
        if (!(generator instanceof CurrentTimestampGeneration)) {
            return Attribute.Purpose.PLAIN;
        }
        return generator.getEventTypes().contains(EventType.UPDATE)
                ? Attribute.Purpose.UPDATE_TIMESTAMP
                : Attribute.Purpose.CREATION_TIMESTAMP;
    }

    private static @Nullable Generator generator(
            BasicAttributeMapping attribute, EntityPersister entity) {
        return entity.getGenerators()[attribute.getStateArrayPosition()];
    }
}
