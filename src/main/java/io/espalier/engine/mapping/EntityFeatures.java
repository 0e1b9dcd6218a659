package io.espalier.engine.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.binder.internal.TenantIdBinder;
import org.hibernate.mapping.FilterConfiguration;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.JoinedSubclass;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.UnionSubclass;
import org.hibernate.persister.entity.EntityPersister;

/** Finds what makes Hibernate read an entity's rows otherwise than all rows of one table. */
final class EntityFeatures {

    private EntityFeatures() {}

    /** Every such feature, by the annotation that asks for it; empty for a plain entity. */
    static List<String> unsupported(EntityPersister entity, PersistentClass declared) {
        List<String> found = new ArrayList<>();
        inheritance(declared).ifPresent(found::add);
        if (declared.getTable().isSubselect()) {
            found.add("@Subselect");
        }
        for (Join join : declared.getJoins()) {
            if (!join.isOptional()) {
                found.add("@SecondaryRow(optional = false) on " + join.getTable().getName());
            }
        }
        for (FilterConfiguration filter : declared.getFilters()) {
            found.add(
                    filter.getName().equals(TenantIdBinder.FILTER_NAME)
                            ? "@TenantId"
                            : "@Filter(name = \"" + filter.getName() + "\")");
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

    /** Of all kinds only the one in which the whole hierarchy is in one table. */
    private static Optional<String> inheritance(PersistentClass declared) {
        List<PersistentClass> hierarchy = new ArrayList<>(declared.getSubclasses());
        for (PersistentClass at = declared; at != null; at = at.getSuperclass()) {
            hierarchy.add(at);
        }
        return hierarchy.stream().flatMap(member -> feature(member).stream()).findFirst();
    }

    private static Optional<String> feature(PersistentClass member) {
        if (member instanceof JoinedSubclass) {
            return Optional.of(
                    "joined inheritance: "
                            + member.getJpaEntityName()
                            + " has a table of its own; map the hierarchy to a single table");
        }
        if (member instanceof UnionSubclass) {
            return Optional.of(
                    "inheritance with a table for each class: "
                            + member.getJpaEntityName()
                            + "; map the hierarchy to a single table");
        }
        return member.isDiscriminatorValueNull() || member.isDiscriminatorValueNotNull()
                ? Optional.of("@DiscriminatorValue(\"" + member.getDiscriminatorValue() + "\")")
                : Optional.empty();
    }

    /** Rows are found and ordered by it, so it has to be made of plain columns. */
    private static Optional<String> identifier(EntityPersister entity) {
        TableName table = SqlIdentifier.tableName(entity.getMappedTableDetails().getTableName());
        return UnsupportedColumn.firstReasonOfKey(entity.getIdentifierMapping(), table)
                .map(reason -> "an identifier that " + reason);
    }
}
