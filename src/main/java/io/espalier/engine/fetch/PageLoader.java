package io.espalier.engine.fetch;

import io.espalier.engine.plan.Read;
import io.espalier.engine.plan.Window;
import io.espalier.engine.sql.Statement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Loads a page of rows a key; an empty page where a key reaches none. */
final class PageLoader extends ReadLoader<Read.Page, PageLoader.Collected, RowPage> {

    PageLoader(Read.Page read, Source source) {
        super(read, source);
    }

    /** The rows of one key in the order of the statement, and what it found beyond them. */
    static final class Collected {
        private final List<Row> rows = new ArrayList<>();
        private boolean previous;
        private boolean next;
    }

    @Override
    Collected start() {
        return new Collected();
    }

    @Override
    Collected collect(Collected collected, ResultSet rows, Statement.Results results)
            throws SQLException {
        collected.previous |= results.previous() > 0 && rows.getBoolean(results.previous());
        collected.next |= results.next() > 0 && rows.getBoolean(results.next());
        Row row = row(rows, results.first());
        // A page without rows has one row of nulls where the statement also looks beyond it.
        if (row.has(read.entity().identifier())) {
            collected.rows.add(row);
        }
        return collected;
    }

    @Override
    RowPage finish(Collected collected) {
        Window window = read.window();
        boolean more = collected.rows.size() > window.size();
        List<Row> rows = more ? collected.rows.subList(0, window.size()) : collected.rows;
        return window.backward()
                ? new RowPage(rows.reversed(), more || collected.previous, collected.next)
                : new RowPage(rows, collected.previous, more || collected.next);
    }
}
