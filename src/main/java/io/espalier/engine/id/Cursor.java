package io.espalier.engine.id;

import static io.espalier.engine.error.ErrorCode.INVALID_CURSOR;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in an ordered list: the sort keys of the row that stands there.
 *
 * <p>It holds no row, so it stays valid when that row is changed or deleted, and in every list of
 * the same entity and order.
 *
 * @param fingerprint which entity and order the keys belong to
 * @param keys the row's values of the order's columns, as text; null where the row has null
 */
public record Cursor(String fingerprint, List<@Nullable String> keys) {

    private static final String VERSION = "1";

    /** The opaque text that clients see: URL-safe, without padding. */
    public String encode() {
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(VERSION);
        parts.add(fingerprint);
        parts.addAll(keys);
        return OpaqueText.encode(parts);
    }

    /**
     * The cursor that a client sent back.
     *
     * @param expected the fingerprint of the list that it is used in
     * @param size how many keys the list's order has
     * @throws EngineException {@code INVALID_CURSOR} for a text that {@link #encode} never wrote,
     *     and for a cursor of another entity or order
     */
    public static Cursor decode(String text, String expected, int size) {
        Optional<List<@Nullable String>> parts =
                OpaqueText.decode(text)
                        .filter(found -> found.size() >= 2)
                        .filter(found -> VERSION.equals(found.getFirst()));
        if (parts.isEmpty()) {
            throw new EngineException(
                    INVALID_CURSOR, "'" + Shown.of(text) + "' is not a cursor of this API.");
        }
        List<@Nullable String> found = parts.get();
        if (!expected.equals(found.get(1)) || found.size() != size + 2) {
            throw new EngineException(
                    INVALID_CURSOR,
                    "'"
                            + Shown.of(text)
                            + "' is a cursor of another list: it belongs to another type or order.");
        }
        return new Cursor(expected, found.subList(2, found.size()));
    }
}
