package io.espalier.engine.error;

/** Text of a client's, made fit for a message. */
public final class Shown {

    private static final int LENGTH = 60;

    private Shown() {}

    /** The text, cut to a length that a message can hold; no character is cut in two. */
    public static String of(String text) {
        return text.codePointCount(0, text.length()) <= LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LENGTH)) + "…";
    }
}
