package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.UNSUPPORTED_SCHEMA;

import io.espalier.engine.schema.Field;
import io.espalier.engine.schema.ObjectType;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Binds hand-written fields, whose type may be anything but a list of connections. */
final class HandWrittenCheck {

    private HandWrittenCheck() {}

    static Optional<FieldBinding> bind(BindingSources sources, Field field) {
        return Optional.of(handWritten(sources, field));
    }

    /**
     * The fields of roots that the engine does not bind, and of types without an entity, by their
     * coordinates.
     *
     * @param bound the names of the types whose fields are bound
     * @param writes the mutations that are bound
     */
    static SequencedMap<String, FieldBinding.HandWritten> others(
            BindingSources sources, Set<String> bound, Writes writes) {
        SequencedMap<String, FieldBinding.HandWritten> others = new LinkedHashMap<>();
        sources.schema().objects().values().stream()
                .filter(type -> !bound.contains(type.name()))
                .flatMap(type -> type.fields().stream())
                .filter(field -> !isWritten(field, writes))
                .forEach(field -> others.put(field.coordinates(), handWritten(sources, field)));
        return others;
    }

    private static boolean isWritten(Field field, Writes writes) {
        WriteBinding written = writes.mutations().get(field.name());
        return written != null && written.field().equals(field);
    }

    private static FieldBinding.HandWritten handWritten(BindingSources sources, Field field) {
        String type = field.type().name();
        Optional<String> node = sources.schema().findNodeOfConnection(type).map(ObjectType::name);
        if (field.type().isListOfLists(node.isPresent()) && node.isPresent()) {
            sources.fault(
                    UNSUPPORTED_SCHEMA,
                    field.coordinates(),
                    "a controller returns a list of connections",
                    "Return one connection, or a list of a type of your own that has one");
        }
        return new FieldBinding.HandWritten(field, node.orElse(type), node.isPresent());
    }
}
