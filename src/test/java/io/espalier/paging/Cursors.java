package io.espalier.paging;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The cursors that the API gave out for one type, by the row's id. */
final class Cursors {

    private final Map<String, String> byId = new HashMap<>();

    void add(String id, String cursor) {
        String known = byId.putIfAbsent(id, cursor);
        if (known != null && !known.equals(cursor)) {
            throw new AssertionError("two cursors of " + id + ": " + known + " and " + cursor);
        }
    }

    String quoted(ListRow row) {
        return '"' + Objects.requireNonNull(byId.get(row.id()), row::toString) + '"';
    }
}
