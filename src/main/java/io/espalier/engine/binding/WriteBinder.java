package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.UNKNOWN_TYPE;
import static io.espalier.engine.error.FaultCode.UNSUPPORTED_SCHEMA;

import io.espalier.engine.schema.EngineDeclarations;
import io.espalier.engine.schema.Field;
import io.espalier.engine.schema.MutationReference;
import io.espalier.engine.schema.ObjectType;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Binds the fields of {@code Mutation} that no controller resolves, and the types they write. */
final class WriteBinder {

    private final BindingSources sources;
    private final SequencedMap<String, TypeBinding> types;
    private final WriteNames names;
    private final WriteTypeBinder typeBinder;
    private final WritePayloads payloads;

    WriteBinder(
            BindingSources sources,
            SequencedMap<String, TypeBinding> types,
            SequencedMap<String, FieldBinding> query,
            JsonTypes json) {
        this.sources = sources;
        this.types = types;
        this.names = new WriteNames(types, query);
        this.typeBinder = new WriteTypeBinder(sources, types, json);
        this.payloads = new WritePayloads(sources, types);
    }

    Writes bind() {
        refuseElsewhere();
        SequencedMap<String, WriteBinding> mutations = new LinkedHashMap<>();
        SequencedMap<String, WriteType> written = new LinkedHashMap<>();
        sources
                .schema()
                .findObject(EngineDeclarations.MUTATION)
                .map(ObjectType::fields)
                .orElse(List.of())
                .stream()
                .filter(field -> !sources.handWritten().contains(field.coordinates()))
                .forEach(field ->
                        bind(field, written)
                                .ifPresent(binding -> mutations.put(field.name(), binding)));
        reach(written);
        SequencedMap<String, String> plurals = new LinkedHashMap<>(names.plurals());
        plurals.keySet().retainAll(written.keySet());
        return new Writes(mutations, written, plurals);
    }

    private Optional<WriteBinding> bind(Field field, SequencedMap<String, WriteType> written) {
        Optional<WriteNames.Meaning> meaning = meaning(field);
        if (meaning.isEmpty()) {
            return Optional.empty();
        }
        TypeBinding type = meaning.get().type();
        WriteKind kind = meaning.get().kind();
        if (type.isInterface()) {
            return refuse(
                    field,
                    type.name() + " is an interface, and its rows are of one of several types",
                    "Write a field for each type that implements it, or a controller for this one");
        }
        WriteType target = written.computeIfAbsent(type.name(), name -> typeBinder.bind(type));
        Optional<MutationCheck.Refusal> refusal = MutationCheck.refusal(sources, kind, target);
        if (refusal.isPresent()) {
            return sources.refuse(
                    refusal.get().code(),
                    field.coordinates(),
                    refusal.get().found(),
                    refusal.get().mend());
        }
        if (!field.arguments().isEmpty()) {
            return refuse(
                    field,
                    "it has arguments of its own, which the engine would drop",
                    "Remove them (the engine adds input), or write a controller for the field");
        }
        return payloads.bind(field, kind, type, names.entityField(field, meaning.get()));
    }

    private Optional<WriteNames.Meaning> meaning(Field field) {
        MutationReference said = field.mutation();
        if (said == null) {
            return names.find(field.name())
                    .or(() ->
                            refuse(
                                    field,
                                    "no controller resolves it, and its name is no verb (create, update, upsert, delete,"
                                            + " restore) before a type or before a list of Query",
                                    "Write a controller for the field, correct its name, or say what it does with"
                                            + " @mutation(kind:, of:)"));
        }
        return names.find(said)
                .or(() ->
                        types.containsKey(said.of())
                                ? refuse(
                                        field,
                                        "there is no kind " + said.kind(),
                                        "Correct @mutation(kind:): "
                                                + Arrays.toString(WriteKind.values()))
                                : sources.refuse(
                                        UNKNOWN_TYPE,
                                        field.coordinates(),
                                        "no type " + said.of() + " shows an entity",
                                        "Correct @mutation(of:)"));
    }

    /** Adds every type that others lead to, with what may be written of it. */
    private void reach(SequencedMap<String, WriteType> written) {
        Deque<WriteType> open = new ArrayDeque<>(written.values());
        while (!open.isEmpty()) {
            targets(open.remove().fields().values())
                    .filter(target -> !written.containsKey(target))
                    .distinct()
                    .toList()
                    .forEach(target -> {
                        WriteType type = typeBinder.bind(Objects.requireNonNull(types.get(target)));
                        written.put(target, type);
                        open.add(type);
                    });
        }
    }

    /** An interface leads on to the types that implement it. */
    private Stream<String> targets(Collection<WriteField> fields) {
        return fields.stream()
                .flatMap(field ->
                        switch (field) {
                            case WriteField.Value value -> Stream.<String>empty();
                            case WriteField.Json json -> Stream.<String>empty();
                            case WriteField.Embedded embedded ->
                                    targets(embedded.fields().values());
                            case WriteField.Relation relation ->
                                    Stream.concat(
                                            Stream.of(relation.target()),
                                            Objects.requireNonNull(types.get(relation.target()))
                                                    .concrete()
                                                    .values()
                                                    .stream());
                        });
    }

    private void refuseElsewhere() {
        Stream.concat(
                        sources.schema().objects().values().stream(),
                        sources.schema().interfaces().values().stream())
                .flatMap(type -> type.fields().stream())
                .filter(field -> field.mutation() != null)
                .forEach(field -> {
                    if (!field.owner().equals(EngineDeclarations.MUTATION)) {
                        refuse(
                                field,
                                "it has @mutation, but is no field of Mutation",
                                "Remove @mutation");
                    } else if (sources.handWritten().contains(field.coordinates())) {
                        refuse(
                                field,
                                "it has @mutation, but a controller resolves it",
                                "Remove one of them");
                    }
                });
    }

    private <T> Optional<T> refuse(Field field, String found, String mend) {
        return sources.refuse(UNSUPPORTED_SCHEMA, field.coordinates(), found, mend);
    }
}
