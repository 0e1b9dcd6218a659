package io.espalier.engine.binding;

import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Join;
import io.espalier.engine.schema.Field;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;

/** Binds fields to references of an entity's own row, also to those inside its embeddables. */
final class WriteReferences {

    /** Types of which no two values are equal for PostgreSQL that are not the same. */
    private static final Set<Class<?>> EXACT =
            Set.of(UUID.class, Long.class, Integer.class, Short.class);

    private final BindingSources sources;
    private final SequencedMap<String, TypeBinding> types;

    WriteReferences(BindingSources sources, SequencedMap<String, TypeBinding> types) {
        this.sources = sources;
        this.types = types;
    }

    /**
     * A reference of an embeddable.
     *
     * @param within those that lead to it, the outermost first
     */
    Optional<WriteField> ofEmbedded(
            FieldBinding.ToOne binding, List<Attribute.Embedded> within, TypeBinding owner) {
        TypeBinding there = types.get(binding.target());
        Field field = binding.field();
        return there != null
                        && within.getLast().attributes().get(field.bindingTarget())
                                instanceof Attribute.ToOne toOne
                        && toOne.owning()
                ? Optional.of(of(field, within, toOne, there, owner))
                : Optional.empty();
    }

    /**
     * A reference of the entity or of one of its embeddables.
     *
     * @param within those that lead to it; none for the entity's own
     */
    WriteField of(
            Field field,
            List<Attribute.Embedded> within,
            Attribute.ToOne toOne,
            TypeBinding there,
            TypeBinding owner) {
        String path = WriteTypeBinder.path(within) + toOne.name();
        WriteUses uses = new WriteUses(sources, owner.entity());
        return new WriteField.Reference(
                field,
                owner.name(),
                within,
                toOne,
                there.name(),
                owner.entity().writes().orphans().contains(path),
                isVouched(owner.entity(), toOne.join(), there.entity()),
                uses.shownBy(field, path, uses.of(path, toOne)));
    }

    /** Rows that are there, but not shown, have to be looked for. */
    private boolean isVouched(Entity entity, Join join, Entity target) {
        return target.hierarchy() == null
                && !target.rows().isRestricted()
                && join.to().equals(target.identifier())
                && join.to().stream().allMatch(key -> EXACT.contains(key.type().javaType()))
                && sources.vouchesFor(entity.table(), join);
    }
}
