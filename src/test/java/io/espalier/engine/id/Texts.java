package io.espalier.engine.id;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts of every kind, with those often that an encoding could confuse. */
final class Texts {

    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private Texts() {}

    static Arbitrary<String> all() {
        Arbitrary<String> any =
                Arbitraries.strings()
                        .all()
                        .ofMaxLength(8)
                        .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
        return Arbitraries.oneOf(
                any,
                Arbitraries.strings().withChars(":%~1\u0000é").ofMaxLength(6),
                Arbitraries.of("", "~", "%~", ":", "%", "%%", "🌱", "null", "1", "0"));
    }

    /** Something that looks like an opaque text, and mostly is none. */
    static Arbitrary<String> opaque() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars(ALPHABET).ofMaxLength(24),
                Arbitraries.strings().withChars(ALPHABET + "=+/ \n").ofMaxLength(12),
                all());
    }

    /** The text with one character put in the place of another. */
    static String mutate(String text, int place, int character) {
        int at = Math.floorMod(place, text.length());
        char other = ALPHABET.charAt(Math.floorMod(character, ALPHABET.length()));
        return text.substring(0, at) + other + text.substring(at + 1);
    }
}
