package io.espalier.engine.augmentation;

import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.schema.AggregateNames;
import java.util.List;

/** The types of {@code aggregate}: what many rows of a type make together. */
final class AggregateTypes {

    private static final String NONE = "; null where there are none.";

    private final GeneratedTypes types;

    AggregateTypes(GeneratedTypes types) {
        this.types = types;
    }

    /** The name of a type's aggregate, which is defined if it was not yet. */
    String aggregate(TypeBinding type) {
        String name = AggregateNames.aggregateOf(type.name());
        return types.define(
                name,
                () -> {
                    TypeSdl sdl =
                            TypeSdl.object(name, "What many " + type.name() + " make together.")
                                    .field("count", "Int!", "How many there are.");
                    addCountDistinct(sdl, type);
                    String of = type.name();
                    add(sdl, type, "sum", AggregateNames.sumOf(of), "The values added up" + NONE);
                    add(sdl, type, "avg", AggregateNames.avgOf(of), "The mean value" + NONE);
                    add(sdl, type, "min", AggregateNames.extremeOf(of), "The least value" + NONE);
                    add(
                            sdl,
                            type,
                            "max",
                            AggregateNames.extremeOf(of),
                            "The greatest value" + NONE);
                    return sdl;
                });
    }

    private void addCountDistinct(TypeSdl sdl, TypeBinding type) {
        List<FieldBinding> counted = Measures.distinguishable(type);
        if (counted.isEmpty()) {
            return;
        }
        String name = AggregateNames.countDistinctOf(type.name());
        types.define(
                name,
                () -> {
                    TypeSdl fields =
                            TypeSdl.object(
                                    name,
                                    "How many different values many " + type.name() + " have.");
                    counted.forEach(field -> fields.field(field.field().name(), "Int!"));
                    return fields;
                });
        sdl.field(
                "countDistinct", name + "!", "How many different values there are; null is none.");
    }

    private void add(
            TypeSdl sdl, TypeBinding type, String function, String name, String description) {
        List<FieldBinding.Value> values = Measures.of(type, function);
        if (values.isEmpty()) {
            return;
        }
        types.define(
                name,
                () -> {
                    TypeSdl fields =
                            TypeSdl.object(
                                    name, "Values that many " + type.name() + " have together.");
                    values.forEach(value ->
                            fields.field(value.field().name(), Measures.scalar(value, function)));
                    return fields;
                });
        sdl.field(function, name + "!", description);
    }
}
