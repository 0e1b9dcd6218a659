package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.UNBOUND_FIELD;
import static io.espalier.engine.error.FaultCode.UNSUPPORTED_MAPPING;
import static io.espalier.engine.error.FaultCode.UNSUPPORTED_SCHEMA;

import io.espalier.engine.error.FaultCode;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Join;
import io.espalier.engine.mapping.Route;
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
         * @param required whether a row is reached from every row
         */
        record Related(Entity target, Route route, boolean required) implements Found {}

        /**
         * Nothing, and what to report of it.
         *
         * @param found what was found instead
         */
        record Missing(FaultCode code, String found, String mend) implements Found {}
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
            if (!entity.equals(from) && !entity.unsupported().isEmpty()) {
                return new Found.Missing(
                        UNSUPPORTED_MAPPING,
                        "the path goes through entity "
                                + entity
                                + ", which uses what the engine would drop: "
                                + String.join(", ", entity.unsupported()),
                        "Remove it, or write a controller for the field");
            }
            Optional<Attribute> attribute = entity.findAttribute(name);
            if (attribute.isEmpty()) {
                return new Found.Missing(
                        UNBOUND_FIELD,
                        "entity "
                                + entity
                                + " has no attribute '"
                                + name
                                + "'; it has: "
                                + String.join(", ", entity.attributes().keySet()),
                        "Name the attribute with @bind(to:), or write a controller for the field");
            }
            switch (attribute.get()) {
                case Attribute.Basic basic -> {
                    return names.length == 1
                            ? new Found.Value(basic)
                            : new Found.Missing(
                                    UNSUPPORTED_SCHEMA,
                                    entity + "." + name + " is a value, and paths lead to entities",
                                    "Bind the field to an association, or write a controller for it");
                }
                case Attribute.Unsupported unsupported -> {
                    return new Found.Missing(
                            UNSUPPORTED_MAPPING,
                            "attribute "
                                    + entity
                                    + "."
                                    + name
                                    + " cannot be read: "
                                    + unsupported.reason(),
                            "Map it otherwise, or write a controller for the field");
                }
                case Attribute.ToOne toOne -> {
                    joins.add(toOne.join());
                    required &= sources.isAlwaysThere(entity, toOne);
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
                    UNBOUND_FIELD,
                    "entity "
                            + other
                            + " has no association '"
                            + name
                            + "' to "
                            + from
                            + "; it has: "
                            + associationsTo(other, from),
                    "Name the association with @bind(to: \"" + other + ".…\")");
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
