package io.espalier.engine.augmentation;

import io.espalier.engine.binding.WriteField;
import io.espalier.engine.binding.Writes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parts of the names of inputs. */
final class WriteTypeNames {

    private WriteTypeNames() {}

    /**
     * Many of a type: {@code Posts}. Where that is the type's own name, as for news, another word
     * tells them apart.
     */
    static String many(Writes writes, String type) {
        String many =
                Optional.ofNullable(writes.plurals().get(type))
                        .map(WriteTypeNames::capitalized)
                        .orElse(type + "s");
        return many.equals(type) ? type + "List" : many;
    }

    /** The input for one of a type. */
    static String one(String verb, String type, WriteField.@Nullable Children without) {
        return verb + type + without(without) + "Input";
    }

    /** The input for a relation to one. */
    static String toOne(String verb, String type, WriteField.@Nullable Children without) {
        return verb + type + without(without) + "ToOneInput";
    }

    /** The input for a relation to many; {@code UpdatePostsInput} means another thing. */
    static String toMany(
            Writes writes, String verb, String type, WriteField.@Nullable Children without) {
        String field = without(without);
        return verb + many(writes, type) + (field.isEmpty() ? "ToMany" : field) + "Input";
    }

    private static String without(WriteField.@Nullable Children relation) {
        String field = relation == null ? null : relation.inverseField();
        return field == null ? "" : "Without" + capitalized(field);
    }

    static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
