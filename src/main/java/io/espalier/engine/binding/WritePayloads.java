package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.RESERVED_NAME;
import static io.espalier.engine.error.FaultCode.TYPE_MISMATCH;

import io.espalier.engine.schema.Field;
import io.espalier.engine.schema.FieldType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Checks that what a mutation answers is a type that is left to the engine to declare. */
final class WritePayloads {

    private final BindingSources sources;
    private final SequencedMap<String, TypeBinding> types;
    private final Map<String, WriteBinding> bound = new HashMap<>();

    WritePayloads(BindingSources sources, SequencedMap<String, TypeBinding> types) {
        this.sources = sources;
        this.types = types;
    }

    Optional<WriteBinding> bind(Field field, WriteKind kind, TypeBinding type, String entityField) {
        FieldType answered = field.type();
        String payload = answered.name();
        boolean isOwn =
                sources.schema().findObject(payload).isPresent() && !types.containsKey(payload);
        if (!answered.nonNull()
                || answered.list()
                || (sources.schema().declares(payload) && !isOwn)) {
            String fitting = capitalized(field.name()) + "Payload!";
            return sources.refuse(
                    TYPE_MISMATCH,
                    field.coordinates(),
                    "it is of type " + answered + ", but the engine answers a payload of its own",
                    "Make it " + fitting);
        }
        if (isOwn) {
            return sources.refuse(
                    RESERVED_NAME,
                    payload,
                    "the engine defines this type itself, for what "
                            + field.coordinates()
                            + " answers",
                    "Remove it from the SDL");
        }
        WriteBinding binding = new WriteBinding(field, kind, type.name(), payload, entityField);
        WriteBinding first = bound.putIfAbsent(payload, binding);
        return first == null || isSame(first, binding)
                ? Optional.of(binding)
                : sources.refuse(
                        RESERVED_NAME,
                        field.coordinates(),
                        "its type "
                                + payload
                                + " is that of "
                                + first.field().coordinates()
                                + ", which answers something else",
                        "Give it one of its own");
    }

    private static boolean isSame(WriteBinding one, WriteBinding other) {
        return one.type().equals(other.type()) && one.kind().payload() == other.kind().payload();
    }

    private static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
