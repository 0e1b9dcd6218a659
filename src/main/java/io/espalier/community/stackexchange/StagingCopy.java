package io.espalier.community.stackexchange;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * One {@code COPY} into a staging table. Closed before it is finished, it copies nothing and the
 * transaction cannot go on.
 */
final class StagingCopy implements AutoCloseable {

    /** In characters. Rows are sent in pieces of about this size. */
    private static final int PIECE = 1 << 16;

    private final StagingTable table;
    private final CopyIn copy;
    private final StringBuilder pending = new StringBuilder(2 * PIECE);

    private StagingCopy(StagingTable table, CopyIn copy) {
        this.table = table;
        this.copy = copy;
    }

    static StagingCopy into(StagingTable table, Connection connection) throws SQLException {
        return new StagingCopy(
                table, connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copy()));
    }

    void add(DumpRow row) throws SQLException {
        CopyText.appendRow(pending, table.columns(), row);
        if (pending.length() >= PIECE) {
            send();
        }
    }

    void finish() throws SQLException {
        send();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void send() throws SQLException {
        byte[] bytes = pending.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        pending.setLength(0);
    }
}
