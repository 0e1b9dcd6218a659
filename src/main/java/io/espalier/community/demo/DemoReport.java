package io.espalier.community.demo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * What a demo community has.
 *
 * @param rows how many there are of each kind, by names for people, as in {@code post links}
 */
public record DemoReport(SequencedMap<String, Long> rows) {

    static DemoReport of(Statement statement) throws SQLException {
        SequencedMap<String, Long> rows = new LinkedHashMap<>();
        for (Table table : Table.values()) {
            try (ResultSet count =
                    statement.executeQuery("select count(*) from " + table.sqlName())) {
                count.next();
                rows.put(table.sqlName().replace('_', ' '), count.getLong(1));
            }
        }
        return new DemoReport(rows);
    }
}
