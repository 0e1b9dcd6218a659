package io.espalier.engine.plan;

/**
 * Which text PostgreSQL can hold: every Unicode text without the null character.
 *
 * @see <a href="https://www.postgresql.org/docs/current/datatype-character.html">Character
 *     types</a>
 */
final class StorableText {

    private StorableText() {}

    /** Whether the text has neither a null character nor half of a surrogate pair. */
    static boolean test(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean isPair =
                        Character.isHighSurrogate(c)
                                && i + 1 < text.length()
                                && Character.isLowSurrogate(text.charAt(i + 1));
                if (!isPair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
