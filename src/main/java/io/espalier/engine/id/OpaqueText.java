package io.espalier.engine.id;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list of one text or more, some of them null, as one opaque URL-safe text: Base64 of the parts,
 * joined by {@code :}.
 *
 * <p>Every list has exactly one text, and {@link #decode} takes back no other, so two texts are
 * equal where the lists are.
 */
final class OpaqueText {

    private static final char SEPARATOR = ':';
    private static final char ESCAPE = '%';
    private static final char NULL = '~';

    private OpaqueText() {}

    static String encode(List<? extends @Nullable String> parts) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                joined.append(SEPARATOR);
            }
            append(joined, parts.get(i));
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(joined.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(StringBuilder joined, @Nullable String part) {
        if (part == null) {
            joined.append(NULL);
            return;
        }
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == SEPARATOR || c == ESCAPE || c == NULL) {
                joined.append(ESCAPE);
            }
            joined.append(c);
        }
    }

    /** The parts of a text that {@link #encode} wrote; empty for every other text. */
    static Optional<List<@Nullable String>> decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            String joined =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            List<@Nullable String> parts = split(joined);
            return encode(parts).equals(text) ? Optional.of(parts) : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException notOurs) {
            return Optional.empty();
        }
    }

    private static List<@Nullable String> split(String joined) {
        List<@Nullable String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean isNull = false;
        for (int i = 0; i < joined.length(); i++) {
            char c = joined.charAt(i);
            if (c == SEPARATOR) {
                parts.add(isNull ? null : part.toString());
                part.setLength(0);
                isNull = false;
            } else if (c == NULL) {
                isNull = true;
            } else if (c == ESCAPE && i + 1 < joined.length()) {
                part.append(joined.charAt(++i));
            } else {
                part.append(c);
            }
        }
        parts.add(isNull ? null : part.toString());
        return parts;
    }
}
