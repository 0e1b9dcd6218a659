package io.espalier.engine.fetch;

import io.espalier.engine.plan.Read;
import io.espalier.engine.sql.Statement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Loads the groups of a key's rows, in their order: one row a group. */
final class GroupsLoader extends ReadLoader<Read.Groups, List<Row>, List<Row>> {

    GroupsLoader(Read.Groups read, Source source) {
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
    List<Row> finish(List<Row> collected) {
        return collected;
    }
}
