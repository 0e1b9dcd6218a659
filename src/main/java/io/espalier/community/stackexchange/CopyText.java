package io.espalier.community.stackexchange;

import java.util.List;
import java.util.Optional;

/**
 * Writes rows in the text format of {@code COPY}: tabs between values, a line feed after each row,
 * {@code \N} for null.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html#SQL-COPY-FILE-FORMATS">COPY,
 *     File Formats</a>
 */
final class CopyText {

    private CopyText() {}

    static void appendRow(StringBuilder text, List<StagingColumn> columns, DumpRow row) {
        for (int index = 0; index < columns.size(); index++) {
            if (index > 0) {
                text.append('\t');
            }
            appendValue(text, columns.get(index).value().apply(row));
        }
        text.append('\n');
    }

    private static void appendValue(StringBuilder text, Optional<?> value) {
        if (value.isEmpty()) {
            text.append("\\N");
            return;
        }
        appendEscaped(
                text,
                value.get() instanceof List<?> elements ? array(elements) : value.get().toString());
    }

    private static void appendEscaped(StringBuilder text, String value) {
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            switch (character) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(character);
            }
        }
    }

    /**
     * An array literal with every element quoted, so that none is taken for null or for a
     * delimiter.
     */
    private static String array(List<?> elements) {
        StringBuilder literal = new StringBuilder("{");
        for (Object element : elements) {
            String quoted = element.toString().replace("\\", "\\\\").replace("\"", "\\\"");
            literal.append(literal.length() > 1 ? "," : "").append('"').append(quoted).append('"');
        }
        return literal.append('}').toString();
    }
}
