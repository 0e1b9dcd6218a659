package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.UNSUPPORTED_MAPPING;
import static io.espalier.engine.error.FaultCode.UNSUPPORTED_SCHEMA;

import io.espalier.engine.error.FaultCode;
import io.espalier.engine.mapping.Entity;
import java.util.Optional;

/** Tells why an entity does not allow what a mutation is to do. */
final class MutationCheck {

    private static final String REMOVE = "Remove the field, or write a controller for it";

    private MutationCheck() {}

    /** What to report. */
    record Refusal(FaultCode code, String found, String mend) {}

    static Optional<Refusal> refusal(BindingSources sources, WriteKind kind, WriteType type) {
        Optional<String> closed = WriteTypeBinder.refusal(sources, type.type());
        if (closed.isPresent()) {
            return refuse(UNSUPPORTED_SCHEMA, closed.get() + ", so it is not written", REMOVE);
        }
        return switch (kind) {
            case CREATE, CREATE_MANY -> ofCreate(sources, type);
            case UPSERT -> ofUpsert(sources, type);
            case UPDATE -> ofUpdate(type, false);
            case UPDATE_MANY -> ofUpdate(type, true);
            case DELETE, DELETE_MANY -> Optional.empty();
            case RESTORE -> ofRestore(type.type().entity());
        };
    }

    private static Optional<Refusal> ofCreate(BindingSources sources, WriteType type) {
        if (type.creatable()) {
            return Optional.empty();
        }
        Entity entity = type.type().entity();
        String reason =
                NotCreatable.reason(sources, entity, type.fields().values())
                        .orElse("it has no field that can be given");
        return refuse(
                UNSUPPORTED_SCHEMA,
                "entity " + entity + " cannot be created: " + reason,
                "Show what is needed by fields of " + type.name() + ", or remove this one");
    }

    private static Optional<Refusal> ofUpsert(BindingSources sources, WriteType type) {
        return type.keys().isEmpty()
                ? refuse(
                        UNSUPPORTED_SCHEMA,
                        "no field of "
                                + type.name()
                                + " shows a unique column beside its id, by which one could be found",
                        "Show one, or remove the field")
                : ofCreate(sources, type).or(() -> ofUpdate(type, false));
    }

    /**
     * @param values whether relations do not count
     */
    private static Optional<Refusal> ofUpdate(WriteType type, boolean values) {
        boolean some =
                type.fields().values().stream()
                        .anyMatch(
                                field -> field.use().updatable() && !(values && isRelation(field)));
        return some
                ? Optional.empty()
                : refuse(
                        UNSUPPORTED_SCHEMA,
                        "no field of " + type.name() + " may change" + (values ? " in many" : ""),
                        REMOVE);
    }

    private static boolean isRelation(WriteField field) {
        return field instanceof WriteField.Relation;
    }

    private static Optional<Refusal> ofRestore(Entity entity) {
        return entity.writes().restorable()
                ? Optional.empty()
                : refuse(
                        UNSUPPORTED_MAPPING,
                        "entity " + entity + " does not keep the time of a soft delete",
                        "Give it @SoftDelete(strategy = SoftDeleteType.TIMESTAMP), or remove the field");
    }

    private static Optional<Refusal> refuse(FaultCode code, String found, String mend) {
        return Optional.of(new Refusal(code, found, mend));
    }
}
