package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.NULLABILITY_MISMATCH;
import static io.espalier.engine.error.FaultCode.TYPE_MISMATCH;
import static io.espalier.engine.error.FaultCode.UNBOUND_FIELD;
import static io.espalier.engine.error.FaultCode.UNKNOWN_TYPE;
import static io.espalier.engine.error.FaultCode.UNSUPPORTED_SCHEMA;

import io.espalier.engine.error.FaultCode;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.schema.ConnectionNames;
import io.espalier.engine.schema.EngineDeclarations;
import io.espalier.engine.schema.Field;
import io.espalier.engine.schema.FieldType;
import io.espalier.engine.schema.ObjectType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Binds the fields of {@code Query}, and reports the fields of other root types that nobody
 * resolves.
 */
final class RootBinder {

    private final BindingSources sources;
    private final SequencedMap<String, Entity> entities;
    private final LookupBinder lookups;
    private final SqlFieldBinder sql;

    RootBinder(BindingSources sources, SequencedMap<String, Entity> entities) {
        this.sources = sources;
        this.entities = entities;
        this.lookups = new LookupBinder(sources);
        this.sql = new SqlFieldBinder(sources, entities);
    }

    SequencedMap<String, FieldBinding> bind() {
        fieldsOf(EngineDeclarations.SUBSCRIPTION)
                .filter(field -> !sources.handWritten().contains(field.coordinates()))
                .forEach(field ->
                        refuse(
                                UNSUPPORTED_SCHEMA,
                                field,
                                "no controller resolves it, and the engine has no subscriptions",
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
        if (field.sql() != null) {
            return sql.bind(field, null);
        }
        String typeName = field.type().name();
        if (typeName.equals(EngineDeclarations.NODE)) {
            return bindNode(field);
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
        if (field.type().isListOfLists(node.isPresent())) {
            return refuse(
                    TYPE_MISMATCH,
                    field,
                    "it is of type " + field.type() + ", a list of lists",
                    "Make it " + ConnectionNames.manyOf(node.orElse(typeName)));
        }
        if (!field.arguments().isEmpty()) {
            return refuse(
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

    /** One object of any type by its global id, or many by theirs. */
    private Optional<FieldBinding> bindNode(Field field) {
        FieldType type = field.type();
        String arguments =
                field.arguments().stream()
                        .map(argument -> argument.name() + ": " + argument.type())
                        .collect(Collectors.joining(", "));
        String needed = type.list() ? "ids: [ID!]!" : "id: ID!";
        if (type.nested() || !arguments.equals(needed)) {
            return refuse(
                    UNSUPPORTED_SCHEMA,
                    field,
                    "objects of any type are found by their global ids, and its arguments are ("
                            + arguments
                            + ")",
                    "Make them (" + needed + "), or write a controller for the field");
        }
        if (type.list() ? type.itemNonNull() : type.nonNull()) {
            sources.fault(
                    NULLABILITY_MISMATCH,
                    field.coordinates(),
                    "it is " + type + ", but there may be none for an id",
                    "Make it " + (type.list() ? "[Node]!" : "Node"));
        }
        return Optional.of(
                type.list() ? new FieldBinding.Nodes(field) : new FieldBinding.Node(field));
    }

    private Optional<FieldBinding> unbound(Field field) {
        String typeName = field.type().name();
        boolean declared = sources.schema().declares(typeName);
        return refuse(
                declared ? UNBOUND_FIELD : UNKNOWN_TYPE,
                field,
                declared
                        ? "its type " + typeName + " shows no entity"
                        : "nothing declares the type " + typeName,
                "Give it the type of an entity, or write a controller for the field");
    }

    private Optional<FieldBinding> refuse(FaultCode code, Field field, String found, String mend) {
        return sources.refuse(code, field.coordinates(), found, mend);
    }
}
