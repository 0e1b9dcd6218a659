package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.UNBOUND_FIELD;
import static io.espalier.engine.error.FaultCode.UNKNOWN_TYPE;
import static io.espalier.engine.error.FaultCode.UNSUPPORTED_SCHEMA;

import io.espalier.engine.error.FaultCode;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.schema.EngineDeclarations;
import io.espalier.engine.schema.Field;
import io.espalier.engine.schema.ObjectType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * Binds the fields of {@code Query}, and reports the fields of other root types that nobody
 * resolves.
 */
final class RootBinder {

    private final BindingSources sources;
    private final SequencedMap<String, Entity> entities;
    private final LookupBinder lookups;

    RootBinder(BindingSources sources, SequencedMap<String, Entity> entities) {
        this.sources = sources;
        this.entities = entities;
        this.lookups = new LookupBinder(sources);
    }

    SequencedMap<String, FieldBinding> bind() {
        Stream.of(EngineDeclarations.MUTATION, EngineDeclarations.SUBSCRIPTION)
                .flatMap(this::fieldsOf)
                .filter(field -> !sources.handWritten().contains(field.coordinates()))
                .forEach(field ->
                        fault(
                                UNSUPPORTED_SCHEMA,
                                field,
                                "no controller resolves it, and the engine only reads",
                                "Write a controller for the field"));
        SequencedMap<String, FieldBinding> query = new LinkedHashMap<>();
        fieldsOf(EngineDeclarations.QUERY)
                .forEach(field ->
                        bindField(field).ifPresent(binding -> query.put(field.name(), binding)));
        return query;
    }

    private Stream<Field> fieldsOf(String typeName) {
        return sources
                .schema()
                .findObject(typeName)
                .map(ObjectType::fields)
                .orElse(List.of())
                .stream();
    }

    private Optional<FieldBinding> bindField(Field field) {
        if (sources.handWritten().contains(field.coordinates())) {
            return HandWrittenCheck.bind(sources, field);
        }
        String typeName = field.type().name();
        if (typeName.equals(EngineDeclarations.NODE)) {
            return Optional.of(
                    field.type().list()
                            ? new FieldBinding.Nodes(field)
                            : new FieldBinding.Node(field));
        }
        Optional<String> node =
                sources.schema().findNodeOfConnection(typeName).map(ObjectType::name);
        Entity target = entities.get(node.orElse(typeName));
        if (target == null) {
            return unbound(field);
        }
        if (node.isEmpty() && !field.type().list()) {
            return lookups.bind(field, target);
        }
        if (!field.arguments().isEmpty()) {
            return fault(
                    UNSUPPORTED_SCHEMA,
                    field,
                    "it has arguments of its own, which the engine would drop",
                    "Remove them (the engine adds those of a list), or write a controller for the field");
        }
        return Optional.of(
                node.isPresent()
                        ? new FieldBinding.Connection(field, node.get(), Route.ALL_ROWS)
                        : new FieldBinding.PlainList(field, typeName, Route.ALL_ROWS));
    }

    private Optional<FieldBinding> unbound(Field field) {
        String typeName = field.type().name();
        boolean declared =
                sources.schema().objects().containsKey(typeName)
                        || sources.schema().enums().containsKey(typeName)
                        || sources.schema().scalars().contains(typeName)
                        || sources.schema().abstractTypes().contains(typeName);
        return fault(
                declared ? UNBOUND_FIELD : UNKNOWN_TYPE,
                field,
                declared
                        ? "its type " + typeName + " shows no entity"
                        : "nothing declares the type " + typeName,
                "Give it the type of an entity, or write a controller for the field");
    }

    private Optional<FieldBinding> fault(FaultCode code, Field field, String found, String mend) {
        sources.report().add(code, field.coordinates(), found, mend);
        return Optional.empty();
    }
}
