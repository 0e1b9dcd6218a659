package io.espalier.bench.floor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;

/** How values are read and written. */
final class Rows {

    private Rows() {}

    static UUID key(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static OffsetDateTime time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }

    static void write(JsonGenerator json, String name, UUID key) {
        json.writeStringProperty(name, key.toString());
    }

    static void write(JsonGenerator json, String name, OffsetDateTime time) {
        json.writeStringProperty(name, time.toInstant().toString());
    }
}
