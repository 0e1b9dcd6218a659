package io.espalier.engine.fetch;

import io.espalier.engine.mapping.Entity;
import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Locking;
import io.espalier.engine.predicate.Predicate;
import io.espalier.engine.sql.CountSql;
import io.espalier.engine.sql.LockingSql;
import io.espalier.engine.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads and locks rows that are about to be written. */
public final class LockedRows {

    private final Statements statements;

    public LockedRows(Statements statements) {
        this.statements = statements;
    }

    /**
     * The rows of each key, in the order of the keys; none where there is no such row. No statement
     * for no key.
     */
    public List<List<Row>> of(Locking locking, List<Key> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<List<Row>> rows = new ArrayList<>();
        keys.forEach(key -> rows.add(new ArrayList<>()));
        Statement statement = LockingSql.write(locking);
        RowLayout layout = new RowLayout(locking.columns());
        int first = statement.results().first();
        statements.run(
                statement,
                keys,
                LockedRows::locking,
                row -> rows.get(row.getInt(1) - 1).add(layout.read(row, first)));
        return rows;
    }

    /** All rows that the condition lets through: one more than there may be, at most. */
    public List<Row> where(Locking locking) {
        Statement statement = LockingSql.write(locking);
        RowLayout layout = new RowLayout(locking.columns());
        List<Row> rows = new ArrayList<>();
        int first = statement.results().first();
        statements.run(
                statement,
                List.of(),
                LockedRows::locking,
                row -> rows.add(layout.read(row, first)));
        return rows;
    }

    /** How many rows the condition lets through; locks none. */
    public int count(Entity entity, Predicate where) {
        AtomicInteger count = new AtomicInteger();
        statements.run(
                CountSql.write(entity, where),
                List.of(),
                sent -> new RanStatement.BeforeWrite(RanStatement.Looking.COUNT, sent),
                row -> count.set(row.getInt(1)));
        return count.get();
    }

    private static RanStatement locking(RanStatement.Sent sent) {
        return new RanStatement.BeforeWrite(RanStatement.Looking.LOCK, sent);
    }

    /** Counts a statement that somebody else sends in the same transaction. */
    public void countOther() {
        statements.count();
    }
}
