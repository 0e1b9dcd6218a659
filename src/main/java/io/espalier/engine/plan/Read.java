package io.espalier.engine.plan;

import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Origin;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.predicate.Expression;
import io.espalier.engine.predicate.Predicate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One statement of a plan: keys go in, the rows that they reach come out, whatever the number of
 * keys.
 */
public sealed interface Read {

    /** Where in the answer its rows appear. */
    Path path();

    /** The entity whose rows it reads. */
    Entity entity();

    /** Where the rows come from, by key. */
    Origin origin();

    /**
     * The columns read, each once; the identifier's are always among them, but where rows are read
     * together: then there are none.
     */
    List<Column> columns();

    /** Which of these rows are meant. */
    default Predicate where() {
        return Predicate.always();
    }

    /** What it reads beyond columns: sort keys that cursors need, aggregates and keys of groups. */
    default List<Expression> computed() {
        return List.of();
    }

    /** What it reads beside each row. */
    default List<JoinedRow> joined() {
        return List.of();
    }

    /** At most one row for a key. */
    record Row(Path path, Entity entity, Route origin, List<Column> columns, List<JoinedRow> joined)
            implements Read {

        public Row {
            columns = List.copyOf(columns);
            joined = List.copyOf(joined);
        }
    }

    /** A page of rows for a key. */
    record Page(
            Path path,
            Entity entity,
            Origin origin,
            Predicate where,
            List<Column> columns,
            List<Expression> computed,
            List<JoinedRow> joined,
            Order order,
            Window window)
            implements Read {

        public Page {
            joined = List.copyOf(joined);
            columns = List.copyOf(columns);
            computed = List.copyOf(computed);
        }
    }

    /**
     * All rows for a key.
     *
     * @param limit how many rows the client wants at most
     * @param maximum how many rows there may be for one key: one more is an error
     */
    record All(
            Path path,
            Entity entity,
            Origin origin,
            Predicate where,
            List<Column> columns,
            List<JoinedRow> joined,
            Order order,
            int offset,
            int limit,
            int maximum)
            implements Read {

        public All {
            joined = List.copyOf(joined);
            columns = List.copyOf(columns);
        }
    }

    /**
     * What all rows for a key make together.
     *
     * @param computed aggregates of them, one at least
     */
    record Aggregate(
            Path path, Entity entity, Origin origin, Predicate where, List<Expression> computed)
            implements Read {

        public Aggregate {
            computed = List.copyOf(computed);
        }

        @Override
        public List<Column> columns() {
            return List.of();
        }
    }

    /**
     * Groups of the rows for a key: those whose keys are equal, null being equal to null.
     *
     * @param keys one at least
     * @param values what the rows of a group make together, as far as it is asked for
     * @param having which groups are meant
     * @param order of the groups, in which no two are equal
     * @param first how many groups are wanted at most
     */
    record Groups(
            Path path,
            Entity entity,
            Origin origin,
            Predicate where,
            List<Expression> keys,
            List<Expression> values,
            Predicate having,
            List<OrderKey> order,
            int first)
            implements Read {

        public Groups {
            keys = List.copyOf(keys);
            values = List.copyOf(values);
            order = List.copyOf(order);
        }

        @Override
        public List<Column> columns() {
            return List.of();
        }

        /** The keys, then the values. */
        @Override
        public List<Expression> computed() {
            return Stream.concat(keys.stream(), values.stream()).toList();
        }
    }
}
