package io.espalier.engine.mapping;

import java.util.List;
import java.util.Optional;
import org.hibernate.mapping.Property;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor.Nature;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;

/** Reads {@code @ManyToOne}, and {@code @OneToOne} from either side. */
final class ToOneReader {

    private final ColumnReader columns;

    ToOneReader(ColumnReader columns) {
        this.columns = columns;
    }

    Attribute read(ToOneAttributeMapping attribute, EntityPersister entity, Property declared) {
        String name = attribute.getAttributeName();
        ForeignKeyDescriptor key = attribute.getForeignKeyDescriptor();
        boolean owning = attribute.getSideNature() == Nature.KEY;
        EntityMappingType target = attribute.getEntityMappingType();
        TableName here = columns.table(entity);
        TableName there = columns.table(target);

        Optional<String> reason =
                unsupported(attribute, owning ? here : there, owning ? there : here);
        if (reason.isPresent()) {
            return new Attribute.Unsupported(name, reason.get());
        }
        List<Column> near = columns.readAll(owning ? key.getKeyPart() : key.getTargetPart());
        List<Column> far = columns.readAll(owning ? key.getTargetPart() : key.getKeyPart());
        boolean required =
                !declared.isOptional() || (owning && near.stream().noneMatch(Column::nullable));
        return new Attribute.ToOne(
                name, columns.name(target), new Join(near, there, far, true), owning, required);
    }

    private static Optional<String> unsupported(
            ToOneAttributeMapping attribute, TableName keyTable, TableName targetTable) {
        if (attribute.hasNotFoundAction()) {
            return Optional.of("it has @NotFound");
        }
        ForeignKeyDescriptor key = attribute.getForeignKeyDescriptor();
        return UnsupportedColumn.firstReason(key.getKeyPart(), keyTable)
                .or(() -> UnsupportedColumn.firstReason(key.getTargetPart(), targetTable))
                .map(reason -> "of its join column: " + reason);
    }
}
