package io.espalier.engine.fetch;

import io.espalier.engine.plan.Read;
import io.espalier.engine.sql.Statement;
import io.espalier.engine.sql.StatementWriter;
import org.jspecify.annotations.Nullable;

/**
 * A read of a plan, and what stays the same however often it runs: its statements, each of whose
 * texts is one string, and the layout of its rows. Thread-safe; lives as long as the plan.
 *
 * <p>A statement is written when it is first asked for: of a tier without keys, none ever is. Two
 * requests that ask at once may each write it, and the later one's stays.
 */
final class PreparedRead {

    private final Read read;
    private final RowLayout layout;
    private volatile @Nullable Statement forOne;
    private volatile @Nullable Statement forMany;

    PreparedRead(Read read) {
        this.read = read;
        this.layout = new RowLayout(read.columns(), read.computed(), read.joined());
    }

    Read read() {
        return read;
    }

    RowLayout layout() {
        return layout;
    }

    /** Its statement for so many keys. */
    Statement statement(int keys) {
        return keys == 1 ? forOne() : forMany();
    }

    private Statement forOne() {
        Statement known = forOne;
        if (known == null) {
            known = StatementWriter.writeForOne(read);
            forOne = known;
        }
        return known;
    }

    private Statement forMany() {
        Statement known = forMany;
        if (known == null) {
            known = StatementWriter.write(read);
            forMany = known;
        }
        return known;
    }
}
