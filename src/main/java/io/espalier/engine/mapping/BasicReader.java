package io.espalier.engine.mapping;

import java.util.Optional;
import org.hibernate.generator.EventType;
import org.hibernate.generator.Generator;
import org.hibernate.generator.internal.CurrentTimestampGeneration;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.internal.BasicAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** Reads attributes of one column. */
final class BasicReader {

    private final ColumnReader columns;

    BasicReader(ColumnReader columns) {
        this.columns = columns;
    }

    Attribute read(BasicAttributeMapping attribute, EntityPersister entity) {
        if (!attribute.getAttributeMetadata().isSelectable()) {
            return new Attribute.Unsupported(
                    attribute.getAttributeName(), "Hibernate never selects it");
        }
        return read(attribute.getAttributeName(), attribute, purpose(attribute, entity), entity);
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
