package io.espalier.engine.augmentation;

import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.mapping.TimeKind;
import io.espalier.engine.schema.AggregateNames;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** The types of {@code groups} and of its arguments. */
final class GroupTypes {

    private final GeneratedTypes types;
    private final AggregateTypes aggregates;
    private final FilterTypes filters;
    private final OrderTypes orders;

    GroupTypes(
            GeneratedTypes types,
            AggregateTypes aggregates,
            FilterTypes filters,
            OrderTypes orders) {
        this.types = types;
        this.aggregates = aggregates;
        this.filters = filters;
        this.orders = orders;
    }

    /** Whether rows of the type have anything that they can be grouped by. */
    boolean hasKeys(TypeBinding type) {
        return hasKeys(type, new HashSet<>());
    }

    private boolean hasKeys(TypeBinding type, Set<String> seen) {
        return seen.add(type.name())
                && type.fields().values().stream()
                        .anyMatch(field ->
                                switch (field) {
                                    case FieldBinding.Value value -> Measures.isKey(value);
                                    case FieldBinding.ToOne toOne ->
                                            hasKeys(types.type(toOne.target()), seen);
                                    default -> false;
                                });
    }

    String group(TypeBinding type) {
        String name = AggregateNames.groupOf(type.name());
        return types.define(
                name,
                () ->
                        TypeSdl.object(name, "Some " + type.name() + " that have the same key.")
                                .field("key", key(type) + "!", "What they have in common.")
                                .field(
                                        "aggregate",
                                        aggregates.aggregate(type) + "!",
                                        "What they make together."));
    }

    private String key(TypeBinding type) {
        String name = AggregateNames.groupKeyOf(type.name());
        return types.define(
                name,
                () -> {
                    TypeSdl sdl =
                            TypeSdl.object(
                                    name,
                                    "What "
                                            + type.name()
                                            + " of a group have in common; only what `by` names can be asked for.");
                    addKeys(
                            type,
                            (value, field) -> sdl.field(field, value.field().type().name()),
                            (target, field) -> sdl.field(field, key(target)));
                    return sdl;
                });
    }

    String by(TypeBinding type) {
        String name = type.name() + "GroupBy";
        return types.define(
                name,
                () -> {
                    TypeSdl sdl = TypeSdl.oneOf(name, "One key to group " + type.name() + " by.");
                    addKeys(
                            type,
                            (value, field) -> sdl.field(field, leaf(value)),
                            (target, field) -> sdl.field(field, by(target)));
                    return sdl;
                });
    }

    private String leaf(FieldBinding.Value value) {
        Optional<TimeKind> kind = TimeKind.of(value.attribute().column().type());
        return kind.map(this::leaf).orElseGet(() -> BucketEnums.value(types));
    }

    private String leaf(TimeKind kind) {
        return switch (kind) {
            case MOMENT, DATE_TIME -> BucketEnums.dateTime(types);
            case DATE -> BucketEnums.date(types);
            case TIME -> BucketEnums.time(types);
        };
    }

    String having(TypeBinding type) {
        String name = type.name() + "Having";
        return types.define(
                name,
                () -> {
                    TypeSdl sdl =
                            TypeSdl.input(
                                            name,
                                            "Conditions on a group of "
                                                    + type.name()
                                                    + "; all must hold.")
                                    .field("and", "[" + name + "!]", "All of these hold.")
                                    .field("or", "[" + name + "!]", "One of these holds.")
                                    .field("not", name, "This does not hold.");
                    filters.addAggregates(sdl, type);
                    return sdl;
                });
    }

    String order(TypeBinding type) {
        String name = type.name() + "GroupOrder";
        return types.define(
                name,
                () -> {
                    TypeSdl sdl =
                            TypeSdl.oneOf(name, "One key to sort groups of " + type.name() + " by.")
                                    .field("key", keyOrder(type), "A key that `by` names.");
                    orders.addAggregates(sdl, type);
                    return sdl;
                });
    }

    private String keyOrder(TypeBinding type) {
        String name = type.name() + "GroupKeyOrder";
        return types.define(
                name,
                () -> {
                    TypeSdl sdl = TypeSdl.oneOf(name, "A key of groups of " + type.name() + ".");
                    addKeys(
                            type,
                            (value, field) -> sdl.field(field, types.orderDirection()),
                            (target, field) -> sdl.field(field, keyOrder(target)));
                    return sdl;
                });
    }

    private void addKeys(
            TypeBinding type,
            BiConsumer<FieldBinding.Value, String> values,
            BiConsumer<TypeBinding, String> related) {
        type.fields()
                .forEach((name, field) -> {
                    if (field instanceof FieldBinding.Value value && Measures.isKey(value)) {
                        values.accept(value, name);
                    } else if (field instanceof FieldBinding.ToOne toOne
                            && hasKeys(types.type(toOne.target()))) {
                        related.accept(types.type(toOne.target()), name);
                    }
                });
    }
}
