package io.espalier.engine.plan;

import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.WriteBinding;
import io.espalier.engine.binding.WriteKind;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Origin;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.predicate.Given;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What one response key needs beyond its parent's row. */
public sealed interface FieldPlan {

    /** The same with what a request gives for its open values. */
    default FieldPlan with(Given given) {
        return switch (this) {
            case Lookup lookup -> new Lookup(lookup.key().with(given), lookup.one());
            case Write write ->
                    new Write(
                            write.binding(),
                            Objects.requireNonNull(given.fill(write.input())),
                            write.entities());
            case Nodes nodes -> nodes;
            case Connection connection -> connection;
            case PlainList list -> list;
            case First first -> first;
            case ToOne toOne -> toOne;
            case Joined joined -> joined;
            case Embedded embedded -> embedded;
            case HandWritten handWritten -> handWritten;
        };
    }

    /**
     * Several values of the parent's row, as one object.
     *
     * @param fields what its fields read beyond the row, by response key
     */
    record Embedded(FieldBinding.Embedded binding, SequencedMap<String, FieldPlan> fields)
            implements FieldPlan {

        public Embedded {
            fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
        }

        public FieldPlan requireField(String responseKey) {
            return Objects.requireNonNull(
                    fields.get(responseKey), () -> "nothing was planned for " + responseKey);
        }
    }

    /** At most one other entity of the parent, by a statement of its own if by any. */
    record ToOne(Route route, One one) implements FieldPlan {}

    /** At most one other entity of the parent, beside its row. */
    record Joined(JoinedRow row, Selection selection) implements FieldPlan {}

    /**
     * One entity, found by the key that the arguments say.
     *
     * @param key of a plan that is kept its values can be open
     */
    record Lookup(Key key, One one) implements FieldPlan {}

    /** Every row that the parent's key reaches. */
    record PlainList(Origin origin, Read.All read, Selection selection) implements FieldPlan {}

    /** The first of the rows that the parent's key reaches, or null. */
    record First(Origin origin, Read.All read, Selection selection) implements FieldPlan {}

    /**
     * A connection: what was asked of it, nothing else.
     *
     * @param page null if no row was asked for
     * @param groups by response key
     * @param nodes the selections of the field {@code nodes}, by response key
     * @param edges the selections of the entities inside {@code edges}, by the response keys of
     *     both
     */
    record Connection(
            Origin origin,
            Read.@Nullable Page page,
            AggregatePlan aggregate,
            SequencedMap<String, GroupsPlan> groups,
            SequencedMap<String, Selection> nodes,
            SequencedMap<String, SequencedMap<String, Selection>> edges)
            implements FieldPlan {

        public Connection {
            groups = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(groups));
            nodes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(nodes));
            edges = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(edges));
        }
    }

    /**
     * Objects by their global ids, of whatever type.
     *
     * @param ids in the order of the argument
     * @param types what to read of each type that occurs among the ids, by its name
     */
    record Nodes(List<NodeKey> ids, SequencedMap<String, One> types) implements FieldPlan {

        public Nodes {
            ids = List.copyOf(ids);
            types = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(types));
        }
    }

    /** A global id, resolved: the object type and the identifier. */
    record NodeKey(String type, Key key) {}

    /**
     * What a controller answers.
     *
     * @param source the attributes of its parent's entity that it is given; empty if the parent is
     *     none
     */
    record HandWritten(List<Attribute> source, Returned returned) implements FieldPlan {

        public HandWritten {
            source = List.copyOf(source);
        }
    }

    /**
     * What the engine writes, and what of it is read back.
     *
     * @param input the argument as graphql-java coerced it: an object or a list of them, in which
     *     values can be open
     * @param entities the selections of the payload's entity field, by response key
     */
    record Write(WriteBinding binding, Object input, SequencedMap<String, One> entities)
            implements FieldPlan {

        public Write {
            entities = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entities));
        }

        /** Whether it creates what it does not find, which others may do at the same time. */
        public boolean createsWhatIsMissing() {
            return binding.kind() == WriteKind.UPSERT || hasUpsert(input);
        }

        private static boolean hasUpsert(@Nullable Object part) {
            return switch (part) {
                case Map<?, ?> object ->
                        object.containsKey("connectOrCreate")
                                || object.containsKey("upsert")
                                || object.values().stream().anyMatch(Write::hasUpsert);
                case List<?> list -> list.stream().anyMatch(Write::hasUpsert);
                case null, default -> false;
            };
        }

        public One requireEntity(String responseKey) {
            return Objects.requireNonNull(
                    entities.get(responseKey), () -> "nothing was planned for " + responseKey);
        }
    }
}
