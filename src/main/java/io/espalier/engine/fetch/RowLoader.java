package io.espalier.engine.fetch;

import io.espalier.engine.plan.Read;
import io.espalier.engine.sql.Statement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Loads at most one row a key; null where a key reaches none. */
final class RowLoader extends ReadLoader<Read.Row, Optional<Row>, @Nullable Row> {

    RowLoader(Read.Row read, Source source) {
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
    @Nullable Row finish(Optional<Row> collected) {
        return collected.orElse(null);
    }
}
