package io.espalier.engine.id;

import static io.espalier.engine.error.ErrorCode.INVALID_ID;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An id that is unique over all types: what an {@code ID} of the schema holds.
 *
 * @param type the name of the object type
 * @param key the values of the entity's identifier, as text, in the identifier's order
 * @see <a href="https://relay.dev/graphql/objectidentification.htm">Global Object
 *     Identification</a>
 */
public record GlobalId(String type, List<String> key) {

    private static final String VERSION = "1";

    public GlobalId {
        key = List.copyOf(key);
    }

    /** The opaque text that clients see: URL-safe, without padding. */
    public String encode() {
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(VERSION);
        parts.add(type);
        parts.addAll(key);
        return OpaqueText.encode(parts);
    }

    /**
     * The id that a client sent back.
     *
     * @throws EngineException {@code INVALID_ID} for a text that {@link #encode} never wrote
     */
    public static GlobalId decode(String text) {
        Optional<List<@Nullable String>> parts =
                OpaqueText.decode(text)
                        .filter(found ->
                                found.size() >= 3 && found.stream().allMatch(Objects::nonNull))
                        .filter(found -> VERSION.equals(found.getFirst()));
        return parts.map(GlobalId::ofParts)
                .orElseThrow(() ->
                        new EngineException(
                                INVALID_ID, "'" + Shown.of(text) + "' is not an id of this API."));
    }

    private static GlobalId ofParts(List<? extends @Nullable String> parts) {
        List<String> key = new ArrayList<>();
        parts.subList(2, parts.size()).forEach(part -> key.add(Objects.requireNonNull(part)));
        return new GlobalId(Objects.requireNonNull(parts.get(1)), key);
    }
}
