package io.espalier.engine.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Tells whether the columns that the engine reads of a row are all that an instance consists of.
 *
 * <p>They are not where others extend the entity, since the row tells of which class it is; where
 * an attribute cannot be read by the engine; and where a to-one is found by other columns than an
 * identifier, as it is from the other side of a one-to-one. Such instances are Hibernate's to load:
 * a full update would write what a constructor gave them over what is there.
 */
final class WholeRows {

    private WholeRows() {}

    static boolean are(EntityPersister entity, Map<String, Attribute> attributes) {
        List<AttributeMapping> all = new ArrayList<>();
        entity.forEachAttributeMapping(attribute -> {
            all.add(attribute);
        });
        return entity.getSubclassEntityNames().size() <= 1
                && all.stream().allMatch(attribute -> isRead(attribute, attributes));
    }

    private static boolean isRead(AttributeMapping mapping, Map<String, Attribute> attributes) {
        Attribute attribute = attributes.get(mapping.getAttributeName());
        return switch (attribute) {
            case null -> true; // Hibernate's own, which no row holds.
            case Attribute.ToOne toOne when toOne.owning() -> isByIdentifier(mapping);
            case Attribute.ToOne inverse -> true; // What goes with the entity is read then.
            case Attribute.Embedded embedded -> areRead(embedded);
            case Attribute.Unsupported unsupported ->
                    mapping instanceof PluralAttributeMapping
                            || (!unsupported.kept().isEmpty() && isByIdentifier(mapping));
            case Attribute.Basic basic -> true;
            case Attribute.ToMany toMany -> true;
        };
    }

    private static boolean areRead(Attribute.Embedded embedded) {
        return embedded.attributes().values().stream()
                .allMatch(part ->
                        !(part instanceof Attribute.Unsupported)
                                && (!(part instanceof Attribute.Embedded inner) || areRead(inner)));
    }

    private static boolean isByIdentifier(AttributeMapping mapping) {
        return mapping instanceof ToOneAttributeMapping toOne && toOne.isReferenceToPrimaryKey();
    }

    /** The to-ones that Hibernate would look for one by one, unless they are asked for. */
    static List<ToOneAttributeMapping> eager(EntityMappingType entity) {
        List<ToOneAttributeMapping> eager = new ArrayList<>();
        entity.forEachAttributeMapping(attribute -> {
            if (attribute instanceof ToOneAttributeMapping toOne && !isByIdentifier(toOne)) {
                eager.add(toOne);
            }
        });
        return eager;
    }
}
