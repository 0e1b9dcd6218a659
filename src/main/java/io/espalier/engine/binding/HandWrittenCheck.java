package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.UNSUPPORTED_SCHEMA;

import io.espalier.engine.schema.Field;
import java.util.Optional;

/** Binds a hand-written field, whose type may be anything but a connection. */
final class HandWrittenCheck {

    private HandWrittenCheck() {}

    static Optional<FieldBinding> bind(BindingSources sources, Field field) {
        if (sources.schema().findNodeOfConnection(field.type().name()).isPresent()) {
            sources.report()
                    .add(
                            UNSUPPORTED_SCHEMA,
                            field.coordinates(),
                            "a controller returns a connection, whose pages only the engine makes",
                            "Return a list, or bind the field");
        }
        return Optional.of(new FieldBinding.HandWritten(field));
    }
}
