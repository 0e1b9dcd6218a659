package io.espalier.engine.fetch;

import io.espalier.engine.plan.Read;
import io.espalier.engine.sql.Statement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Loads the number of rows a key reaches. */
final class CountLoader extends ReadLoader<Read.Count, Long, Long> {

    CountLoader(Read.Count read, Statements statements) {
        super(read, statements);
    }

    @Override
    Long start() {
        return 0L;
    }

    @Override
    Long collect(Long collected, ResultSet rows, Statement.Results results) throws SQLException {
        return rows.getLong(results.first());
    }

    @Override
    Long finish(Long collected) {
        return collected;
    }
}
