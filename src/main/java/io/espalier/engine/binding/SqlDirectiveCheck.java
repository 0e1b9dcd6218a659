package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.UNSUPPORTED_SCHEMA;

import io.espalier.engine.schema.EngineDeclarations;
import io.espalier.engine.schema.Field;
import io.espalier.engine.schema.ObjectType;
import java.util.Collection;
import java.util.stream.Stream;

/** Finds where {@code @sql}, and {@code @bind} of an argument, would have no effect. */
final class SqlDirectiveCheck {

    private final BindingSources sources;

    SqlDirectiveCheck(BindingSources sources) {
        this.sources = sources;
    }

    /**
     * @param types those whose fields were bound
     */
    void check(Collection<String> types) {
        Stream.concat(
                        sources.schema().objects().values().stream(),
                        sources.schema().interfaces().values().stream())
                .forEach(type -> type.fields().forEach(field -> check(field, type, types)));
    }

    private void check(Field field, ObjectType type, Collection<String> types) {
        if (field.sql() == null) {
            field.arguments().stream()
                    .filter(argument -> argument.bindTo() != null)
                    .forEach(argument ->
                            sources.fault(
                                    UNSUPPORTED_SCHEMA,
                                    field.coordinates() + "(" + argument.name() + ":)",
                                    "it has @bind, but the field has no @sql",
                                    "Remove @bind"));
        } else if (sources.handWritten().contains(field.coordinates())) {
            sources.fault(
                    UNSUPPORTED_SCHEMA,
                    field.coordinates(),
                    "it has @sql, but a controller resolves it",
                    "Remove one of them");
        } else if (!type.name().equals(EngineDeclarations.QUERY) && !types.contains(type.name())) {
            sources.fault(
                    UNSUPPORTED_SCHEMA,
                    field.coordinates(),
                    "it has @sql, but " + type.name() + " is neither Query nor shows an entity",
                    "Remove @sql");
        }
    }
}
