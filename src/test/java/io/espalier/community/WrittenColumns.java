package io.espalier.community;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A table without the columns that PostgreSQL generates: what somebody wrote. */
public final class WrittenColumns {

    private WrittenColumns() {}

    /** The table's rows of those columns alone, as what stands in a {@code from}. */
    public static String of(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select string_agg(quote_ident(attname), ', ' order by attnum)
                        from pg_attribute
                        where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                        """)) {
            statement.setString(1, table);
            try (ResultSet columns = statement.executeQuery()) {
                columns.next();
                return "(select " + columns.getString(1) + " from " + table + ")";
            }
        }
    }
}
