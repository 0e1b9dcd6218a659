package io.espalier.engine.mapping;

import java.util.HashSet;
import java.util.Set;
import org.hibernate.engine.spi.CascadeStyle;
import org.hibernate.engine.spi.CascadingActions;
import org.hibernate.generator.Generator;
import org.hibernate.id.OptimizableGenerator;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.internal.EntityCollectionPart;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** Counts the statements that Hibernate sends beside the writes of an entity's own rows. */
final class StatementsBeside {

    private StatementsBeside() {}

    /** For how many new rows one statement makes identifiers; 0 if none is needed. */
    static int numbering(EntityPersister entity) {
        Generator generator = entity.getGenerator();
        if (generator instanceof OptimizableGenerator optimized
                && optimized.getOptimizer() != null) {
            return Math.max(1, optimized.getOptimizer().getIncrementSize());
        }
        return generator.generatedOnExecution() ? 1 : 0;
    }

    /** What deleting one takes more: a statement for its links, two for each kind that goes too. */
    static int deletes(EntityPersister entity) {
        return deletes(entity, new HashSet<>());
    }

    private static int deletes(EntityMappingType entity, Set<String> seen) {
        if (!seen.add(entity.getEntityName())) {
            return 0;
        }
        int[] count = new int[1];
        entity.forEachAttributeMapping(attribute -> {
            if (attribute instanceof PluralAttributeMapping plural
                    && !plural.getCollectionDescriptor().isInverse()) {
                count[0]++;
            }
            EntityMappingType target = target(attribute);
            CascadeStyle style = attribute.getAttributeMetadata().getCascadeStyle();
            if (target != null
                    && (style.hasOrphanDelete() || style.doCascade(CascadingActions.REMOVE))) {
                count[0] += 2 + deletes(target, seen);
            }
        });
        return count[0];
    }

    private static @Nullable EntityMappingType target(AttributeMapping attribute) {
        return switch (attribute) {
            case ToOneAttributeMapping toOne -> toOne.getEntityMappingType();
            case PluralAttributeMapping plural
                    when plural.getElementDescriptor() instanceof EntityCollectionPart part ->
                    part.getAssociatedEntityMappingType();
            default -> null;
        };
    }
}
