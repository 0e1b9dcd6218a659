package io.espalier.engine.mapping;

import org.hibernate.boot.Metadata;
import org.hibernate.engine.spi.CascadingActions;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.OneToMany;
import org.hibernate.mapping.OneToOne;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.SimpleValue;

/** Finds whether a mapping says that what refers to a row is deleted with it. */
final class DeletedTogether {

    private final Metadata model;

    DeletedTogether(Metadata model) {
        this.model = model;
    }

    /**
     * Whether it says so by {@code @OnDelete(CASCADE)} on the association, or by {@code cascade =
     * REMOVE} on its other side.
     *
     * @param association the side that has the foreign key, of an entity and not of an embeddable
     * @param target the name of the entity that it leads to
     */
    boolean isDeclared(Property association, String target) {
        return (association.getValue() instanceof SimpleValue key && key.isCascadeDeleteEnabled())
                || model.getEntityBinding(target).getPropertyClosure().stream()
                        .filter(property -> isOtherSide(property, association))
                        .anyMatch(property ->
                                property.getCascadeStyle().doCascade(CascadingActions.REMOVE));
    }

    private static boolean isOtherSide(Property property, Property association) {
        PersistentClass owner = association.getPersistentClass();
        return owner != null
                && switch (property.getValue()) {
                    case Collection many when many.getElement() instanceof OneToMany elements ->
                            association.getName().equals(many.getMappedByProperty())
                                    && elements.getReferencedEntityName()
                                            .equals(owner.getEntityName());
                    case OneToOne one ->
                            association.getName().equals(one.getMappedByProperty())
                                    && owner.getEntityName().equals(one.getReferencedEntityName());
                    default -> false;
                };
    }
}
