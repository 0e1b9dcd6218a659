package io.espalier.engine.plan;

import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.predicate.Expression;
import io.espalier.engine.predicate.Predicate;
import java.util.List;

/**
 * One statement of a plan: keys go in, the rows that they reach come out, whatever the number of
 * keys.
 */
public sealed interface Read {

    /** Where in the answer its rows appear. */
    Path path();

    /** The entity whose rows it reads. */
    Entity entity();

    /** From the keys to the rows. */
    Route route();

    /**
     * The columns read, each once; the identifier's are always among them, but for a count, which
     * reads none.
     */
    List<Column> columns();

    /** Which of the rows that the route reaches are meant. */
    default Predicate where() {
        return Predicate.always();
    }

    /** What it reads of a row beyond its columns: sort keys that cursors need. */
    default List<Expression> computed() {
        return List.of();
    }

    /** At most one row for a key. */
    record Row(Path path, Entity entity, Route route, List<Column> columns) implements Read {

        public Row {
            columns = List.copyOf(columns);
        }
    }

    /** A page of rows for a key. */
    record Page(
            Path path,
            Entity entity,
            Route route,
            Predicate where,
            List<Column> columns,
            List<Expression> computed,
            Order order,
            Window window)
            implements Read {

        public Page {
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
            Route route,
            Predicate where,
            List<Column> columns,
            Order order,
            int offset,
            int limit,
            int maximum)
            implements Read {

        public All {
            columns = List.copyOf(columns);
        }
    }

    /** The number of rows for a key. */
    record Count(Path path, Entity entity, Route route, Predicate where) implements Read {

        @Override
        public List<Column> columns() {
            return List.of();
        }
    }
}
