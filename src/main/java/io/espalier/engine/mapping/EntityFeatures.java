package io.espalier.engine.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.binder.internal.TenantIdBinder;
import org.hibernate.mapping.FilterConfiguration;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.persister.entity.EntityPersister;

/** Finds what makes Hibernate read an entity's rows otherwise than all rows of one table. */
final class EntityFeatures {

    private EntityFeatures() {}

    /** Every such feature, by the annotation that asks for it; empty for a plain entity. */
    static List<String> unsupported(EntityPersister entity, PersistentClass declared) {
        List<String> found = new ArrayList<>();
        if (declared.isInherited()) {
            found.add("inheritance: it extends " + declared.getSuperclass().getJpaEntityName());
        }
        if (declared.hasSubclasses()) {
            found.add("inheritance: it is extended by " + subclasses(declared));
        } else if (entity.getDiscriminatorMapping() != null && !declared.isInherited()) {
            found.add("@DiscriminatorColumn");
        }
        if (declared.getTable().isSubselect()) {
            found.add("@Subselect");
        }
        for (Join join : declared.getJoins()) {
            if (!join.isOptional()) {
                found.add("@SecondaryRow(optional = false) on " + join.getTable().getName());
            }
        }
        if (declared.getWhere() != null) {
            found.add("@SQLRestriction(\"" + declared.getWhere() + "\")");
        }
        for (FilterConfiguration filter : declared.getFilters()) {
            found.add(
                    filter.getName().equals(TenantIdBinder.FILTER_NAME)
                            ? "@TenantId"
                            : "@Filter(name = \"" + filter.getName() + "\")");
        }
        if (entity.getSoftDeleteMapping() != null) {
            found.add("@SoftDelete");
        }
        if (entity.getTemporalMapping() != null) {
            found.add("@Temporal");
        }
        if (entity.getAuditMapping() != null) {
            found.add("@Audited");
        }
        if (declared.getLoaderName() != null) {
            found.add("a loader of its own (@SQLSelect or @HQLSelect)");
        }
        if (found.isEmpty()) {
            identifier(entity).ifPresent(found::add);
        }
        return found;
    }

    private static String subclasses(PersistentClass declared) {
        return declared.getDirectSubclasses().stream()
                .map(PersistentClass::getJpaEntityName)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Rows are found and ordered by it, so it has to be made of plain columns. */
    private static Optional<String> identifier(EntityPersister entity) {
        TableName table = SqlIdentifier.tableName(entity.getMappedTableDetails().getTableName());
        return UnsupportedColumn.firstReason(entity.getIdentifierMapping(), table)
                .map(reason -> "an identifier that " + reason);
    }
}
