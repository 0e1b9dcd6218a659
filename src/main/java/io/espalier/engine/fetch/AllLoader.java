package io.espalier.engine.fetch;

import static io.espalier.engine.error.ErrorCode.LIMIT_EXCEEDED;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.plan.Read;
import io.espalier.engine.sql.Statement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dataloader.Try;

/**
 * Loads every row a key; a key that reaches more than the maximum fails alone, with {@code
 * LIMIT_EXCEEDED}.
 */
final class AllLoader extends ReadLoader<Read.All, List<Row>, Try<List<Row>>> {

    AllLoader(Read.All read, Source source) {
        super(read, source);
    }

    @Override
    List<Row> start() {
        return new ArrayList<>();
    }

    @Override
    List<Row> collect(List<Row> collected, ResultSet rows, Statement.Results results)
            throws SQLException {
        collected.add(row(rows, results.first()));
        return collected;
    }

    @Override
    Try<List<Row>> finish(List<Row> collected) {
        if (collected.size() <= read.maximum()) {
            return Try.succeeded(collected);
        }
        return Try.failed(
                new EngineException(
                        LIMIT_EXCEEDED,
                        "This list has more than "
                                + read.maximum()
                                + " items, the most it may have; ask for a part of it with 'limit' and 'offset'."));
    }
}
