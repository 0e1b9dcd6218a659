package io.espalier.engine.fetch;

import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Read;
import io.espalier.engine.sql.Statement;
import io.espalier.engine.sql.StatementWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The result of one statement, which the driver holds, and how its rows are made. */
record ReceivedRows(ResultSet rows, RowLayout layout, int first) {

    /** From then on the driver receives binary values, as it does in a warm server. */
    private static final int WARM = 10;

    static ReceivedRows of(Connection connection, Read read, List<Key> keys) throws SQLException {
        Statement statement = StatementWriter.write(read);
        PreparedStatement prepared =
                connection.prepareStatement(
                        statement.text(),
                        ResultSet.TYPE_SCROLL_INSENSITIVE,
                        ResultSet.CONCUR_READ_ONLY);
        Statements.bind(prepared, statement.parameters(), keys);
        for (int i = 1; i < WARM; i++) {
            prepared.executeQuery().close();
        }
        return new ReceivedRows(
                prepared.executeQuery(),
                new RowLayout(read.columns(), read.computed(), read.joined()),
                statement.results().first());
    }

    List<Row> decode() throws SQLException {
        List<Row> decoded = new ArrayList<>();
        rows.beforeFirst();
        while (rows.next()) {
            decoded.add(layout.read(rows, first));
        }
        return decoded;
    }
}
