package io.espalier.engine.plan;

import graphql.normalized.ExecutableNormalizedField;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.limit.Limits;
import io.espalier.engine.mapping.Origin;
import io.espalier.engine.predicate.Predicate;
import java.util.List;
import java.util.Objects;

/** Plans fields {@code groups}. */
final class GroupsPlanner {

    private final Binding binding;
    private final Limits limits;
    private final PlanParts parts;

    GroupsPlanner(Binding binding, Limits limits, PlanParts parts) {
        this.binding = binding;
        this.limits = limits;
        this.parts = parts;
    }

    /**
     * The groups of a connection's rows.
     *
     * @param where which rows the connection is of
     * @throws EngineException of a client's code for arguments that cannot be, and {@code
     *     INVALID_ARGUMENT} where {@code key} asks for what is no key
     */
    GroupsPlan plan(
            TypeBinding target,
            Origin origin,
            Predicate where,
            ExecutableNormalizedField field,
            Path path) {
        try {
            return planAt(target, origin, where, field, path);
        } catch (EngineException exception) {
            throw exception.at(path.responseKeys());
        }
    }

    private GroupsPlan planAt(
            TypeBinding target,
            Origin origin,
            Predicate where,
            ExecutableNormalizedField field,
            Path path) {
        Arguments arguments = parts.arguments(field);
        String timeZone = TimeZones.require(arguments.see("timeZone"));
        GroupKeys keys =
                new GroupKeyReader(binding, limits.document(), timeZone)
                        .read(target, (List<?>) Objects.requireNonNull(arguments.see("by")));
        MeasureRequest measures = new MeasureRequest(binding, target);
        for (ExecutableNormalizedField part : field.getChildren()) {
            switch (part.getFieldName()) {
                case "key" ->
                        checkKeys(part, GroupKeys.Name.NONE, keys, path.child(part.getResultKey()));
                case "aggregate" -> measures.add(part);
                default -> {}
            }
        }
        int first = new ListArguments(arguments, path, limits).groups(!origin.isKeyed());
        parts.add(field, new AnswerSize.ListSize(first, false));
        Read.Groups read =
                new Read.Groups(
                        path,
                        target.entity(),
                        origin,
                        where,
                        keys.expressions(),
                        measures.values(),
                        having(target, arguments),
                        order(target, keys, arguments),
                        first);
        return new GroupsPlan(parts.add(read), keys, measures.places(keys.byName().size()));
    }

    private Predicate having(TypeBinding target, Arguments arguments) {
        if (!arguments.has("having")) {
            return Predicate.always();
        }
        ArgumentPath place = ArgumentPath.of("having");
        return new HavingReader(target, limits.document())
                .read(place.requireObject(arguments.see("having")), place);
    }

    private List<OrderKey> order(TypeBinding target, GroupKeys keys, Arguments arguments) {
        List<?> asked = arguments.see("orderBy") instanceof List<?> items ? items : List.of();
        return new GroupOrderReader(target, keys, limits.document()).read(asked);
    }

    private static void checkKeys(
            ExecutableNormalizedField shown, GroupKeys.Name name, GroupKeys keys, Path path) {
        for (ExecutableNormalizedField field : shown.getChildren()) {
            if (Entities.isIntrospection(field)) {
                continue;
            }
            Path place = path.child(field.getResultKey());
            GroupKeys.Name longer = name.child(field.getFieldName());
            if (!field.getChildren().isEmpty()) {
                checkKeys(field, longer, keys, place);
            } else if (keys.find(longer).isEmpty()) {
                throw new EngineException(
                                ErrorCode.INVALID_ARGUMENT,
                                "'"
                                        + longer
                                        + "' is no key of these groups; 'by' has: "
                                        + keys
                                        + ".")
                        .at(place.responseKeys());
            }
        }
    }
}
