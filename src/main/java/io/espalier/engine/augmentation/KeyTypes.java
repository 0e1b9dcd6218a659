package io.espalier.engine.augmentation;

import io.espalier.engine.binding.WriteField;
import io.espalier.engine.binding.WriteKey;
import io.espalier.engine.binding.WriteType;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.schema.FieldType;
import java.util.Set;

/** The inputs that find one object: by its id, or by another of its unique keys. */
final class KeyTypes {

    private static final Set<Class<?>> COUNTERS = Set.of(Short.class, Integer.class, Long.class);

    private final GeneratedTypes types;
    private final FieldDescriptions descriptions;

    KeyTypes(GeneratedTypes types, FieldDescriptions descriptions) {
        this.types = types;
        this.descriptions = descriptions;
    }

    String key(WriteType type) {
        String name = type.name() + "Key";
        return types.define(
                name,
                () -> {
                    TypeSdl sdl =
                            TypeSdl.oneOf(name, "What finds one " + type.name() + ".")
                                    .field("id", "ID", "Its id.");
                    for (WriteKey key : type.keys()) {
                        if (key.isComposite()) {
                            sdl.field(key.name(), composite(type, key), "All of them together.");
                        } else {
                            addPart(sdl, key.parts().getFirst(), "");
                        }
                    }
                    return sdl;
                });
    }

    private String composite(WriteType type, WriteKey key) {
        String name = type.name() + WriteTypeNames.capitalized(key.name()) + "Key";
        return types.define(
                name,
                () -> {
                    TypeSdl sdl =
                            TypeSdl.input(
                                    name, "What finds one " + type.name() + ", all together.");
                    key.parts().forEach(part -> addPart(sdl, part, "!"));
                    return sdl;
                });
    }

    private void addPart(TypeSdl sdl, WriteKey.Part part, String nonNull) {
        String type = part.idOf() == null ? part.field().type().name() : "ID";
        sdl.described(part.name(), type + nonNull, descriptions.of(part.field()));
    }

    /** Adds the fields that find the object to write, and that guard it against others. */
    void addKey(TypeSdl sdl, WriteType type) {
        sdl.field("id", "ID", "Its id; either this or `by`.")
                .field("by", key(type), "Another of its keys, in place of `id`.");
        Attribute.Basic version = type.version();
        if (version != null && COUNTERS.contains(version.column().type().javaType())) {
            sdl.field(
                    "expectedVersion",
                    "Int",
                    "The version that was read; with another one nothing is done.");
        }
    }

    /** The type of a value in an input that need not be given. */
    static String valueType(WriteField.Value value) {
        return listed(value.field().type(), value.field().type().name());
    }

    /**
     * The same of another type, in a list where the field has one.
     *
     * @param name of the type itself
     */
    static String listed(FieldType type, String name) {
        return type.list() ? "[" + name + (type.itemNonNull() ? "!" : "") + "]" : name;
    }
}
