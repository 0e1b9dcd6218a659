package io.espalier.engine.execution;

import io.espalier.engine.fetch.Row;
import io.espalier.engine.id.GlobalId;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Global ids of rows. */
final class RowIds {

    private RowIds() {}

    static String encode(String type, Entity entity, Row row) {
        List<String> key = new ArrayList<>();
        for (Column column : entity.identifier()) {
            key.add(column.type().format(Objects.requireNonNull(row.value(column))));
        }
        return new GlobalId(type, key).encode();
    }
}
