package io.espalier.engine.plan;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.schema.Scalars;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON that a document gives, as text that PostgreSQL takes. */
final class JsonText {

    private static final int MOST_LEVELS = 100;

    private final StringBuilder text = new StringBuilder();
    private final ArgumentPath path;

    private JsonText(ArgumentPath path) {
        this.path = path;
    }

    /**
     * The text.
     *
     * @throws EngineException {@code INVALID_ARGUMENT} for a text or number that PostgreSQL cannot
     *     hold, and for too many levels
     */
    static String of(Object value, ArgumentPath path) {
        JsonText json = new JsonText(path);
        json.add(value, 0);
        return json.text.toString();
    }

    private void add(@Nullable Object value, int level) {
        if (level > MOST_LEVELS) {
            throw path.fault("is deeper than " + MOST_LEVELS + " levels.");
        }
        switch (value) {
            case Map<?, ?> object -> {
                String separator = "{";
                for (Map.Entry<?, ?> entry : object.entrySet()) {
                    text.append(separator);
                    quote(String.valueOf(entry.getKey()));
                    text.append(':');
                    add(entry.getValue(), level + 1);
                    separator = ",";
                }
                text.append(object.isEmpty() ? "{}" : "}");
            }
            case List<?> items -> {
                String separator = "[";
                for (Object item : items) {
                    text.append(separator);
                    add(item, level + 1);
                    separator = ",";
                }
                text.append(items.isEmpty() ? "[]" : "]");
            }
            case Number number -> text.append(number(number));
            case Boolean truth -> text.append(truth);
            case null -> text.append("null");
            default -> quote(value.toString());
        }
    }

    private String number(Number number) {
        // A variable may come as a double, and then 1e999 as infinity.
        boolean infinite = number instanceof Double twice && !Double.isFinite(twice);
        if (infinite || !Scalars.isStorable(new BigDecimal(number.toString()))) {
            throw path.fault("has more digits than PostgreSQL holds.");
        }
        return number.toString();
    }

    private void quote(String string) {
        ArgumentValue.checkText(string, path.text());
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
