package io.espalier.engine.plan;

import static io.espalier.engine.error.ErrorCode.LIMIT_EXCEEDED;

import graphql.normalized.ExecutableNormalizedField;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.LookupKey;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.binding.WriteBinding;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.schema.EngineDeclarations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Plans the fields that an operation starts from. */
final class RootFields {

    private final Binding binding;
    private final Entities entities;
    private final GlobalKeys ids;
    private final PlanParts parts;
    private final int maximum;

    RootFields(Binding binding, Entities entities, PlanParts parts, int maximum) {
        this.parts = parts;
        this.maximum = maximum;
        this.binding = binding;
        this.entities = entities;
        this.ids = new GlobalKeys(binding);
    }

    SequencedMap<String, FieldPlan> plan(List<ExecutableNormalizedField> fields) {
        SequencedMap<String, FieldPlan> plans = new LinkedHashMap<>();
        for (ExecutableNormalizedField field : fields) {
            if (Entities.isIntrospection(field)) {
                continue;
            }
            Path path = Path.ROOT.child(field.getResultKey());
            try {
                plans.put(field.getResultKey(), plan(field, path));
            } catch (EngineException exception) {
                throw exception.at(path.responseKeys());
            }
        }
        return plans;
    }

    private FieldPlan plan(ExecutableNormalizedField field, Path path) {
        if (field.getSingleObjectTypeName().equals(EngineDeclarations.MUTATION)) {
            WriteBinding write = binding.writes().mutations().get(field.getFieldName());
            if (write != null) {
                return new WritePlans(binding, entities, parts).plan(write, field, path);
            }
        }
        @Nullable FieldBinding found =
                field.getSingleObjectTypeName().equals(EngineDeclarations.QUERY)
                        ? binding.query().get(field.getFieldName())
                        : null;
        return switch (found) {
            case FieldBinding.Connection connection -> entities.connection(connection, field, path);
            case FieldBinding.PlainList list -> entities.plainList(list, field, path);
            case FieldBinding.Sql sql -> entities.sql(sql, field, path);
            case FieldBinding.Lookup lookup -> lookup(lookup, field, path);
            case FieldBinding.Node node ->
                    byId(nodeKey(open(field, "id"), ids::resolve), field, path);
            case FieldBinding.Nodes nodes -> nodes(idsOf(field), field, path);
            case null, default -> entities.handWritten(found, field, path);
        };
    }

    private FieldPlan.Lookup lookup(
            FieldBinding.Lookup lookup, ExecutableNormalizedField field, Path path) {
        TypeBinding target = binding.requireType(lookup.target());
        if (target.isInterface() && lookup.target().equals(lookup.keys().getFirst().idOf())) {
            // The id itself tells of which type the row must be.
            return byId(
                    nodeKey(
                            open(field, lookup.keys().getFirst().argument()),
                            id -> ids.resolve(id, lookup.target())),
                    field,
                    path);
        }
        List<Object> values = new ArrayList<>();
        for (LookupKey key : lookup.keys()) {
            int count = key.idOf() == null ? 1 : key.columns().size();
            Object given = open(field, key.argument());
            values.addAll(
                    given instanceof Sent sent
                            ? sent.open(count, argument -> keyValues(key, argument))
                            : keyValues(key, given));
        }
        return new FieldPlan.Lookup(
                new Key(values), entities.one(target, path, lookup.route(), false, field));
    }

    private List<Object> keyValues(LookupKey key, Object argument) {
        String idOf = key.idOf();
        return idOf == null
                ? List.of(
                        ArgumentValue.convert(
                                argument, key.columns().getFirst().type(), key.argument()))
                : ids.resolve(argument.toString(), idOf).key().values();
    }

    /** What an id names; whatever the type is, the plan is of that type alone. */
    private FieldPlan.NodeKey nodeKey(Object id, Function<String, FieldPlan.NodeKey> resolve) {
        if (!(id instanceof Sent sent)) {
            return resolve.apply(id.toString());
        }
        String type = sent.see(text -> resolve.apply(text.toString()).type());
        int count = binding.requireType(type).entity().identifier().size();
        return new FieldPlan.NodeKey(
                type,
                new Key(
                        List.copyOf(
                                sent.open(
                                        count,
                                        text -> resolve.apply(text.toString()).key().values()))));
    }

    private FieldPlan.Lookup byId(
            FieldPlan.NodeKey id, ExecutableNormalizedField field, Path path) {
        TypeBinding type = binding.requireType(id.type());
        return new FieldPlan.Lookup(
                id.key(), entities.byIdentifier(type, path.on(id.type()), false, field));
    }

    private FieldPlan.Nodes nodes(List<String> texts, ExecutableNormalizedField field, Path path) {
        if (texts.size() > maximum) {
            throw new EngineException(
                    LIMIT_EXCEEDED,
                    "'ids' may have " + maximum + " ids at most, but has " + texts.size() + ".");
        }
        parts.add(field, new AnswerSize.ListSize(texts.size(), false));
        parts.rows().add(field, texts.size(), null);
        List<FieldPlan.NodeKey> keys = texts.stream().map(ids::resolve).toList();
        SequencedMap<String, One> types = new LinkedHashMap<>();
        for (FieldPlan.NodeKey key : keys) {
            if (!types.containsKey(key.type())) {
                TypeBinding type = binding.requireType(key.type());
                types.put(
                        key.type(), entities.byIdentifier(type, path.on(key.type()), false, field));
            }
        }
        return new FieldPlan.Nodes(keys, types);
    }

    private List<String> idsOf(ExecutableNormalizedField field) {
        List<String> texts = new ArrayList<>();
        ((List<?>) Objects.requireNonNull(parts.arguments(field).see("ids")))
                .forEach(text -> texts.add(String.valueOf(text)));
        return texts;
    }

    private Object open(ExecutableNormalizedField field, String argument) {
        return Objects.requireNonNull(parts.arguments(field).open(argument));
    }
}
