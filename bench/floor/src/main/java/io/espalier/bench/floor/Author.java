package io.espalier.bench.floor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;

/** Who wrote something. */
record Author(UUID id, String name) {

    private static final String BY_KEYS = "select id, name from users where id = any(?)";

    static Map<UUID, Author> byKeys(Connection connection, Collection<UUID> keys)
            throws SQLException {
        return Sql.rowsByKey(
                connection,
                BY_KEYS,
                row -> new Author(Rows.key(row, 1), row.getString(2)),
                Author::id,
                new HashSet<>(keys));
    }

    void write(JsonGenerator json) {
        json.writeObjectPropertyStart("author");
        Rows.write(json, "id", id);
        json.writeStringProperty("name", name);
        json.writeEndObject();
    }

    void writeName(JsonGenerator json) {
        json.writeObjectPropertyStart("author");
        json.writeStringProperty("name", name);
        json.writeEndObject();
    }
}
