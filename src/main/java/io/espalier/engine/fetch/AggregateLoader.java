package io.espalier.engine.fetch;

import io.espalier.engine.plan.Read;
import io.espalier.engine.sql.Statement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Loads what the rows of a key make together: one row a key, also where it reaches none. */
final class AggregateLoader extends ReadLoader<Read.Aggregate, Optional<Row>, Row> {

    AggregateLoader(Read.Aggregate read, Source source) {
        super(read, source);
    }

    @Override
    Optional<Row> start() {
        return Optional.empty();
    }

    @Override
    Optional<Row> collect(Optional<Row> collected, ResultSet rows, Statement.Results results)
            throws SQLException {
        return Optional.of(row(rows, results.first()));
    }

    @Override
    Row finish(Optional<Row> collected) {
        return collected.orElseThrow();
    }
}
