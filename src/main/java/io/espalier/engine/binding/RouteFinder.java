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
import io.espalier.engine.mapping.TableRows;
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

        record Embedded(Attribute.Embedded attribute) implements Found {}

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
        if (names.length > 1 && from.findAttribute(names[0]).isEmpty()) {
            Optional<Entity> other = sources.mapping().findEntity(names[0]);
            if (other.isPresent()) {
                return otherSide(from, other.get(), List.of(names).subList(1, names.length));
            }
        }
        return path(from, names);
    }

    private Found path(Entity from, String[] names) {
        List<Join> joins = new ArrayList<>();
        Entity entity = from;
        boolean required = true;
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            boolean last = i == names.length - 1;
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
                    return last && joins.isEmpty() ? new Found.Value(basic) : value(entity, name);
                }
                case Attribute.Embedded embedded -> {
                    if (last) {
                        return joins.isEmpty() ? new Found.Embedded(embedded) : value(entity, name);
                    }
                    entity = entity.within(embedded);
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

    private static Found value(Entity entity, String name) {
        return new Found.Missing(
                UNSUPPORTED_SCHEMA,
                entity + "." + name + " is a value, and paths lead to entities",
                "Bind the field to an association, or write a controller for it");
    }

    private Found otherSide(Entity from, Entity other, List<String> names) {
        Optional<Attribute> attribute = find(other, names);
        List<Join> joins =
                switch (attribute.orElse(null)) {
                    case Attribute.ToOne toOne when leadsTo(toOne.target(), from) ->
                            List.of(toOne.join());
                    case Attribute.ToMany toMany when leadsTo(toMany.target(), from) ->
                            toMany.route();
                    case null, default -> List.of();
                };
        if (joins.isEmpty()) {
            return new Found.Missing(
                    UNBOUND_FIELD,
                    "entity "
                            + other
                            + " has no association '"
                            + String.join(".", names)
                            + "' to "
                            + from
                            + "; it has: "
                            + associationsTo(other, from),
                    "Name the association with @bind(to: \"" + other + ".…\")");
        }
        return new Found.Related(other, route(reversed(joins, other.rows())), false);
    }

    /** An attribute of the entity or, by a path, of one of its embeddables. */
    private static Optional<Attribute> find(Entity entity, List<String> names) {
        Optional<Attribute> attribute = entity.findAttribute(names.getFirst());
        if (names.size() == 1) {
            return attribute;
        }
        return attribute
                .filter(Attribute.Embedded.class::isInstance)
                .flatMap(embedded ->
                        find(
                                entity.within((Attribute.Embedded) embedded),
                                names.subList(1, names.size())));
    }

    /** Whether the entity is the target of an association, or extends it. */
    private boolean leadsTo(String target, Entity entity) {
        return target.equals(entity.name())
                || sources.mapping().isExtendedBy(target, entity.name());
    }

    private String associationsTo(Entity other, Entity target) {
        String names =
                other.attributes().values().stream()
                        .filter(attribute ->
                                switch (attribute) {
                                    case Attribute.ToOne toOne -> leadsTo(toOne.target(), target);
                                    case Attribute.ToMany toMany ->
                                            leadsTo(toMany.target(), target);
                                    case Attribute.Basic basic -> false;
                                    case Attribute.Embedded embedded -> false;
                                    case Attribute.Unsupported unsupported -> false;
                                })
                        .map(Attribute::name)
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }

    private List<Join> reversed(List<Join> joins, TableRows start) {
        List<Join> back = new ArrayList<>();
        for (int i = joins.size() - 1; i >= 0; i--) {
            Join join = joins.get(i);
            TableRows rows = i == 0 ? start : joins.get(i - 1).rows();
            back.add(new Join(join.to(), rows, join.from(), sources.isUnique(rows, join.from())));
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
        return sources.isUnique(in.rows(), List.copyOf(ends));
    }
}
