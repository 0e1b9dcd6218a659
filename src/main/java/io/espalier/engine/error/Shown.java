package io.espalier.engine.error;

/** Text of a client's, made fit for a message. */
public final class Shown {

    private static final int LENGTH = 60;

    private Shown() {}

    /** The text, cut to a length that a message can hold; no pair of surrogates is cut in two. */
    public static String of(String text) {
        if (text.length() <= LENGTH) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
        return text.substring(0, end) + "…";
    }
}
