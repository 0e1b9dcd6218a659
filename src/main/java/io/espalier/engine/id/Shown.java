package io.espalier.engine.id;

/** Text of a client's, made fit for an error message. */
public final class Shown {

    private static final int LENGTH = 60;

    private Shown() {}

    /** The text, cut to a length that a message can hold. */
    public static String of(String text) {
        return text.codePointCount(0, text.length()) <= LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LENGTH)) + "…";
    }
}
