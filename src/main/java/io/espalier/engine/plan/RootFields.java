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
            case FieldBinding.Node node -> node(argument(field, "id").toString(), field, path);
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
                    ids.resolve(
                            argument(field, lookup.keys().getFirst().argument()).toString(),
                            lookup.target()),
                    field,
                    path);
        }
        List<Object> values = new ArrayList<>();
        for (LookupKey key : lookup.keys()) {
            Object argument = argument(field, key.argument());
            String idOf = key.idOf();
            if (idOf == null) {
                values.add(
                        ArgumentValue.convert(
                                argument, key.columns().getFirst().type(), key.argument()));
            } else {
                values.addAll(ids.resolve(argument.toString(), idOf).key().values());
            }
        }
        return new FieldPlan.Lookup(
                new Key(values), entities.one(target, path, lookup.route(), false, field));
    }

    private FieldPlan.Lookup node(String text, ExecutableNormalizedField field, Path path) {
        return byId(ids.resolve(text), field, path);
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

    private static List<String> idsOf(ExecutableNormalizedField field) {
        List<String> texts = new ArrayList<>();
        ((List<?>) argument(field, "ids")).forEach(text -> texts.add(String.valueOf(text)));
        return texts;
    }

    private static Object argument(ExecutableNormalizedField field, String name) {
        return Objects.requireNonNull(field.getResolvedArguments().get(name));
    }
}
