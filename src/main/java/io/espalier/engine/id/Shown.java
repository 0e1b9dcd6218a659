package io.espalier.engine.id;

/** Text of a client's, made fit for an error message. */
final class Shown {

    private static final int LENGTH = 60;

    private Shown() {}

    /** The text, cut to a length that a message can hold. */
    static String of(String text) {
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
    }
}
