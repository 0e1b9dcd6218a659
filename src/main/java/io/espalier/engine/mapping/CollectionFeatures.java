package io.espalier.engine.mapping;

import java.util.Optional;
import org.hibernate.mapping.Collection;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.jspecify.annotations.Nullable;

/** Finds what Hibernate would do with a collection beyond following its foreign keys. */
final class CollectionFeatures {

    private CollectionFeatures() {}

    /**
     * The first feature that the engine does not honour, as {@code "it has @OrderBy; …"}.
     *
     * @param whereOfTarget the restriction of the target's rows, which Hibernate takes over into
     *     that of the collection; null if they have none
     */
    static Optional<String> unsupported(
            PluralAttributeMapping attribute, Collection declared, @Nullable String whereOfTarget) {
        if (declared.isMap()) {
            return Optional.of("it is a map");
        }
        if (attribute.getIndexDescriptor() != null) {
            return Optional.of("it is a list with @OrderColumn");
        }
        if (attribute.getIdentifierDescriptor() != null) {
            return Optional.of("it has a @CollectionId");
        }
        if (declared.hasOrder()) {
            return Optional.of("it has @OrderBy, and the engine's own order applies; remove it");
        }
        if (declared.isSorted()) {
            return Optional.of("it is sorted in memory, and the engine's own order applies");
        }
        if (hasOwn(declared.getWhere(), whereOfTarget)
                || hasOwn(declared.getManyToManyWhere(), whereOfTarget)) {
            return Optional.of(
                    "it has an @SQLRestriction of its own; the engine honours those of entities");
        }
        if (!declared.getFilters().isEmpty() || !declared.getManyToManyFilters().isEmpty()) {
            return Optional.of("it or its target has a @Filter");
        }
        if (declared.getStateManagementType() != null && attribute.getSoftDeleteMapping() == null) {
            return Optional.of("its rows have a history: @Temporal or @Audited");
        }
        if (declared.getLoaderName() != null) {
            return Optional.of("it has a loader of its own (@SQLSelect or @HQLSelect)");
        }
        return Optional.empty();
    }

    private static boolean hasOwn(@Nullable String where, @Nullable String whereOfTarget) {
        return where != null && !where.equals(whereOfTarget);
    }
}
