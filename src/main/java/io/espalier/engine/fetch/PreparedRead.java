package io.espalier.engine.fetch;

import io.espalier.engine.plan.Read;
import io.espalier.engine.sql.Statement;
import io.espalier.engine.sql.StatementWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A read of a plan, and what stays the same however often it runs: its statement, whose text is one
 * string, and the layout of its rows. Thread-safe; lives as long as the plan.
 */
final class PreparedRead {

    private final Read read;
    private final RowLayout layout;
    private volatile @Nullable Statement statement;

    PreparedRead(Read read) {
        this.read = read;
        this.layout = new RowLayout(read.columns(), read.computed());
    }

    Read read() {
        return read;
    }

    RowLayout layout() {
        return layout;
    }

    /** Written when it is first asked for: of a tier without keys, it never is. */
    Statement statement() {
        Statement known = statement;
        if (known == null) {
            synchronized (this) {
                known = Objects.requireNonNullElseGet(statement, () -> StatementWriter.write(read));
                statement = known;
            }
        }
        return known;
    }
}
