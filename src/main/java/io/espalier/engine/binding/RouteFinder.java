package io.espalier.engine.binding;

import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Join;
import io.espalier.engine.mapping.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Follows the words of a binding from an entity: an attribute, a path of attributes, or the other
 * side of an association.
 */
final class RouteFinder {

    private final BindingSources sources;

    RouteFinder(BindingSources sources) {
        this.sources = sources;
    }

    /** What a binding leads to. */
    sealed interface Found {

        record Value(Attribute.Basic attribute) implements Found {}

        /**
         * Another entity.
         *
         * @param required whether the mapping promises that a row is reached
         */
        record Related(Entity target, Route route, boolean required) implements Found {}

        /**
         * Nothing.
         *
         * @param found what was found instead, for the report
         * @param unsupported whether the mapping has it, but the engine does not honour it
         */
        record Missing(String found, boolean unsupported) implements Found {}
    }

    /** Follows {@code words} from the entity. */
    Found follow(Entity from, String words) {
        String[] names = words.split("\\.", -1);
        if (names.length == 2 && from.findAttribute(names[0]).isEmpty()) {
            Optional<Entity> other = sources.mapping().findEntity(names[0]);
            if (other.isPresent()) {
                return otherSide(from, other.get(), names[1]);
            }
        }
        return path(from, names);
    }

    private Found path(Entity from, String[] names) {
        List<Join> joins = new ArrayList<>();
        Entity entity = from;
        boolean required = true;
        for (String name : names) {
            Optional<Attribute> attribute = entity.findAttribute(name);
            if (attribute.isEmpty()) {
                return new Found.Missing(
                        "entity "
                                + entity
                                + " has no attribute '"
                                + name
                                + "'; it has: "
                                + String.join(", ", entity.attributes().keySet()),
                        false);
            }
            switch (attribute.get()) {
                case Attribute.Basic basic -> {
                    return names.length == 1
                            ? new Found.Value(basic)
                            : new Found.Missing("the path ends in a value, not in an entity", true);
                }
                case Attribute.Unsupported unsupported -> {
                    return new Found.Missing(
                            "attribute "
                                    + entity
                                    + "."
                                    + name
                                    + " cannot be read: "
                                    + unsupported.reason(),
                            true);
                }
                case Attribute.ToOne toOne -> {
                    joins.add(toOne.join());
                    required &= toOne.required() && toOne.owning();
                    entity = sources.mapping().requireEntity(toOne.target());
                }
                case Attribute.ToMany toMany -> {
                    joins.addAll(toMany.route());
                    required = false;
                    entity = sources.mapping().requireEntity(toMany.target());
                }
            }
        }
        return new Found.Related(entity, route(joins), required);
    }

    private Found otherSide(Entity from, Entity other, String name) {
        Optional<Attribute> attribute = other.findAttribute(name);
        List<Join> joins =
                switch (attribute.orElse(null)) {
                    case Attribute.ToOne toOne when toOne.target().equals(from.name()) ->
                            List.of(toOne.join());
                    case Attribute.ToMany toMany when toMany.target().equals(from.name()) ->
                            toMany.route();
                    case null, default -> List.of();
                };
        if (joins.isEmpty()) {
            return new Found.Missing(
                    "entity "
                            + other
                            + " has no association '"
                            + name
                            + "' to "
                            + from
                            + "; it has: "
                            + associationsTo(other, from),
                    false);
        }
        return new Found.Related(other, route(reversed(joins, other.table())), false);
    }

    private static String associationsTo(Entity other, Entity target) {
        String names =
                other.attributes().values().stream()
                        .filter(attribute ->
                                switch (attribute) {
                                    case Attribute.ToOne toOne ->
                                            toOne.target().equals(target.name());
                                    case Attribute.ToMany toMany ->
                                            toMany.target().equals(target.name());
                                    case Attribute.Basic basic -> false;
                                    case Attribute.Unsupported unsupported -> false;
                                })
                        .map(Attribute::name)
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }

    private List<Join> reversed(List<Join> joins, TableName start) {
        List<Join> back = new ArrayList<>();
        for (int i = joins.size() - 1; i >= 0; i--) {
            Join join = joins.get(i);
            TableName table = i == 0 ? start : joins.get(i - 1).table();
            back.add(new Join(join.to(), table, join.from(), sources.isUnique(table, join.from())));
        }
        return back;
    }

    private Route route(List<Join> joins) {
        return new Route(joins, repeats(joins));
    }

    /**
     * Whether two ways could lead from one key to one row.
     *
     * <p>They cannot where all joins but the last reach one row each, nor through one table whose
     * rows are unique by both its ends, as a join table's are. Other routes might, so they count as
     * repeating.
     */
    private boolean repeats(List<Join> joins) {
        boolean oneWay = joins.stream().limit(joins.size() - 1L).allMatch(Join::unique);
        if (oneWay) {
            return false;
        }
        return joins.size() != 2 || !isUniqueByBothEnds(joins.getFirst(), joins.getLast());
    }

    private boolean isUniqueByBothEnds(Join in, Join out) {
        Set<Column> ends =
                Stream.concat(in.to().stream(), out.from().stream()).collect(Collectors.toSet());
        return sources.isUnique(in.table(), List.copyOf(ends));
    }
}
