package io.espalier.engine.binding;

import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Join;
import io.espalier.engine.schema.Field;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Tells which association a relation field stands for, and who keeps it. Paths through several
 * associations stand for none.
 */
final class WriteRelations {

    private final BindingSources sources;
    private final SequencedMap<String, TypeBinding> types;
    private final WriteReferences references;

    WriteRelations(BindingSources sources, SequencedMap<String, TypeBinding> types) {
        this.sources = sources;
        this.types = types;
        this.references = new WriteReferences(sources, types);
    }

    /**
     * @param target the name of the type that the field leads to
     * @param one whether it leads to one at most
     */
    Optional<WriteField> bind(Field field, String target, boolean one, TypeBinding owner) {
        TypeBinding there = types.get(target);
        if (there == null) {
            return Optional.empty();
        }
        return associated(field, there, one, owner)
                // Of what classes others are that are many is theirs to say, from their side.
                .filter(found -> found instanceof WriteField.Reference || !there.isInterface());
    }

    private Optional<WriteField> associated(
            Field field, TypeBinding there, boolean one, TypeBinding owner) {
        Entity entity = owner.entity();
        String[] names = field.bindingTarget().split("\\.", -1);
        Optional<Attribute> own = entity.findAttribute(names[0]);
        if (own.isPresent()) {
            return names.length == 1
                    ? ofOwn(field, own.get(), there, one, owner)
                    : Optional.empty();
        }
        return names.length == 2 && names[0].equals(there.entity().name())
                ? ofOther(field, names[1], there, one, owner)
                : Optional.empty();
    }

    private Optional<WriteField> ofOwn(
            Field field, Attribute attribute, TypeBinding there, boolean one, TypeBinding owner) {
        Entity entity = owner.entity();
        return switch (attribute) {
            case Attribute.ToOne toOne when toOne.owning() ->
                    Optional.of(references.of(field, List.of(), toOne, there, owner));
            case Attribute.ToOne inverse -> children(field, inverse.join(), there, one, entity);
            case Attribute.ToMany many when many.route().size() == 1 ->
                    children(field, many.route().getFirst(), there, one, entity);
            case Attribute.ToMany many when isStored(entity, many) ->
                    links(field, many, true, there);
            case Attribute.ToMany inverse ->
                    findReverse(there.entity(), inverse)
                            .flatMap(stored -> links(field, stored, false, there));
            default -> Optional.empty();
        };
    }

    private Optional<WriteField> ofOther(
            Field field, String name, TypeBinding there, boolean one, TypeBinding owner) {
        return switch (there.entity().findAttribute(name).orElse(null)) {
            case Attribute.ToOne toOne when toOne.owning() ->
                    children(field, toOne, there, one, owner.entity());
            case Attribute.ToMany many
                    when many.route().size() == 2 && isStored(there.entity(), many) ->
                    links(field, many, false, there);
            case Attribute.ToMany inverse when inverse.route().size() == 2 ->
                    findReverse(owner.entity(), inverse)
                            .flatMap(stored -> links(field, stored, true, there));
            case null, default -> Optional.empty();
        };
    }

    /** Of two sides of a join table one is stored. */
    private static boolean isStored(Entity entity, Attribute.ToMany many) {
        return entity.writes().attribute(many.name()).insertable();
    }

    private static Optional<WriteField> links(
            Field field, Attribute.ToMany attribute, boolean owner, TypeBinding there) {
        return Optional.of(
                new WriteField.Links(field, there.name(), attribute, owner, WriteUses.OF_OTHERS));
    }

    private Optional<WriteField> children(
            Field field, Join join, TypeBinding there, boolean one, Entity owner) {
        return there.entity().attributes().values().stream()
                .filter(Attribute.ToOne.class::isInstance)
                .map(Attribute.ToOne.class::cast)
                .filter(toOne -> toOne.owning() && isReverse(toOne.join(), join))
                .findFirst()
                .flatMap(inverse -> children(field, inverse, there, one, owner));
    }

    /** None where writing them would write objects of a type that is only read. */
    private Optional<WriteField> children(
            Field field, Attribute.ToOne inverse, TypeBinding there, boolean one, Entity owner) {
        boolean written =
                there.entity().writes().attribute(inverse.name()).insertable()
                        && WriteTypeBinder.refusal(sources, there).isEmpty();
        return written
                ? Optional.of(
                        new WriteField.Children(
                                field,
                                there.name(),
                                inverse,
                                inverseField(there, inverse).orElse(null),
                                one,
                                removesOrphans(owner, inverse.join()),
                                WriteUses.OF_OTHERS))
                : Optional.empty();
    }

    /** Whether the mapping says so, whatever field shows the relation. */
    private static boolean removesOrphans(Entity owner, Join inverse) {
        return owner.writes().orphans().stream()
                .map(owner.attributes()::get)
                .anyMatch(attribute ->
                        switch (attribute) {
                            case Attribute.ToMany many ->
                                    many.route().size() == 1
                                            && isReverse(inverse, many.route().getFirst());
                            case Attribute.ToOne one ->
                                    !one.owning() && isReverse(inverse, one.join());
                            case null, default -> false;
                        });
    }

    private Optional<String> inverseField(TypeBinding there, Attribute.ToOne inverse) {
        return there.fields().values().stream()
                .filter(FieldBinding.ToOne.class::isInstance)
                .map(FieldBinding.ToOne.class::cast)
                .filter(toOne ->
                        !toOne.field().readOnly()
                                && toOne.field().bindingTarget().equals(inverse.name()))
                .map(toOne -> toOne.field().name())
                .findFirst();
    }

    private static Optional<Attribute.ToMany> findReverse(Entity entity, Attribute.ToMany many) {
        Join in = many.route().getFirst();
        Join out = many.route().getLast();
        return entity.attributes().values().stream()
                .filter(Attribute.ToMany.class::isInstance)
                .map(Attribute.ToMany.class::cast)
                .filter(other ->
                        other.route().size() == 2
                                && isStored(entity, other)
                                && other.route().getFirst().table().equals(in.table())
                                && isReverse(other.route().getFirst(), out)
                                && isReverse(other.route().getLast(), in))
                .findFirst();
    }

    private static boolean isReverse(Join one, Join other) {
        return names(one.from()).equals(names(other.to()))
                && names(one.to()).equals(names(other.from()));
    }

    private static List<String> names(List<Column> columns) {
        return BindingSources.names(columns);
    }
}
