package io.espalier.engine.plan;

import static io.espalier.engine.error.ErrorCode.UNSUPPORTED_FIELD;

import graphql.normalized.ExecutableNormalizedField;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.limit.PageLimits;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Entity;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Plans the fields that controllers resolve: entities are read anew by their identifiers, all else
 * is left to graphql-java.
 */
final class HandWrittenPlans {

    private static final Set<String> OF_THE_WHOLE_LIST = Set.of("aggregate", "groups");

    private final Entities entities;
    private final Binding binding;
    private final PageLimits limits;
    private final HandWrittenNeeds needs;
    private final PlanParts parts;

    HandWrittenPlans(
            Entities entities,
            Binding binding,
            PageLimits limits,
            HandWrittenNeeds needs,
            PlanParts parts) {
        this.entities = entities;
        this.binding = binding;
        this.limits = limits;
        this.needs = needs;
        this.parts = parts;
    }

    /** A field of an entity. */
    FieldPlan.HandWritten ofEntity(
            FieldBinding.HandWritten bound,
            Entity entity,
            ExecutableNormalizedField field,
            Path path) {
        return plan(bound, needs.of(bound.field().coordinates()).of(entity), field, path);
    }

    /** A field of {@code Query}. */
    FieldPlan.HandWritten ofQuery(
            FieldBinding.HandWritten bound, ExecutableNormalizedField field, Path path) {
        return plan(bound, List.of(), field, path);
    }

    /** A field of another root, or of a type that shows no entity. */
    FieldPlan.HandWritten ofOther(ExecutableNormalizedField field, Path path) {
        String coordinates = field.getSingleObjectTypeName() + "." + field.getFieldName();
        FieldBinding.HandWritten bound =
                Objects.requireNonNull(
                        binding.others().get(coordinates), () -> "no field " + coordinates);
        return plan(bound, List.of(), field, path);
    }

    private FieldPlan.HandWritten plan(
            FieldBinding.HandWritten bound,
            List<Attribute> source,
            ExecutableNormalizedField field,
            Path path) {
        if (bound.connection() || bound.field().type().list()) {
            parts.add(field, new AnswerSize.ListSize(likelyRows(field), bound.connection()));
            parts.rows().add(field, RowCounts.UNKNOWN, null);
        }
        Returned returned =
                binding.findType(bound.target())
                        .map(type -> ofType(type, bound.connection(), field, path))
                        .orElseGet(() -> any(field, path));
        FieldPlan.HandWritten plan = new FieldPlan.HandWritten(source, returned);
        parts.add(path, plan, needs.of(bound.field().coordinates()).statements());
        return plan;
    }

    private Returned ofType(
            TypeBinding type, boolean connection, ExecutableNormalizedField field, Path path) {
        return connection
                ? page(type, field, path)
                : new Returned.Entities(entities.byIdentifier(type, path, true, field));
    }

    private Returned.Page page(TypeBinding type, ExecutableNormalizedField field, Path path) {
        for (ExecutableNormalizedField part : field.getChildren()) {
            if (OF_THE_WHOLE_LIST.contains(part.getFieldName())) {
                throw new EngineException(
                                UNSUPPORTED_FIELD,
                                "'"
                                        + field.getFieldName()
                                        + "' has no '"
                                        + part.getFieldName()
                                        + "': ask for its nodes, edges and pageInfo.")
                        .at(path.child(part.getResultKey()).responseKeys());
            }
        }
        ConnectionRequest asked = new ConnectionRequest(entities, binding, type, field, path);
        return new Returned.Page(
                type.name(),
                type.entity(),
                entities.readByIdentifier(type, path, asked.columns(), asked.selections()),
                asked.nodes(),
                asked.edges());
    }

    private Returned.Any any(ExecutableNormalizedField field, Path path) {
        SequencedMap<String, One> types = new LinkedHashMap<>();
        for (String typeName : typesBelow(field)) {
            binding.findType(typeName)
                    .ifPresentOrElse(
                            type ->
                                    types.put(
                                            typeName,
                                            entities.byIdentifier(
                                                    type, path.on(typeName), true, field)),
                            () -> belowOther(field, typeName, path));
        }
        return new Returned.Any(types);
    }

    /** The user errors in a payload are of types that the engine defines, and hold no entity. */
    private void belowOther(ExecutableNormalizedField field, String typeName, Path path) {
        for (ExecutableNormalizedField child : field.getChildren(typeName)) {
            if (!Entities.isIntrospection(child)
                    && binding.others().containsKey(typeName + "." + child.getFieldName())) {
                ofOther(child, path.child(child.getResultKey()));
            }
        }
    }

    private static SequencedSet<String> typesBelow(ExecutableNormalizedField field) {
        SequencedSet<String> names = new LinkedHashSet<>();
        field.getChildren().forEach(child -> names.addAll(child.getObjectTypeNames()));
        return names;
    }

    /**
     * What an argument of a usual name says, else a usual page; its meaning is the controller's.
     */
    private int likelyRows(ExecutableNormalizedField field) {
        Arguments arguments = parts.arguments(field);
        return Stream.of("first", "last", "limit")
                .map(arguments::see)
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .filter(rows -> rows >= 0)
                .findFirst()
                .orElse(limits.nestedDefault());
    }
}
