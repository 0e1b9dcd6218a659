package io.espalier.reading;

import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of values that the model knows, each with few values, so that many rows agree.
 *
 * <p>Values are those of the schema, as JSON; {@link #stored} tells what the column holds.
 */
enum Kind {
    INT(Form.NUMBER, -2, 0, 1, 2, 7),
    NOT_NEGATIVE(Form.NUMBER, 0, 1, 7),
    LONG(Form.NUMBER, "-3000000000", "0", "5", "4000000000"),
    HUGE(Form.NUMBER, "-1", "0", "987654321098"),
    DECIMAL(Form.NUMBER, "-1.5", "0", "0.0001", "2.5"),
    FLOAT(Form.NUMBER, -1.25, 0.0, 0.5, 1024.25),
    BOOLEAN(Form.PLAIN, true, false),
    /** Stored as a letter. */
    ANSWER(Form.PLAIN, true, false),
    /** Stored with a sign behind it. */
    PERCENT(Form.PLAIN, 12, -3, 0),
    BYTES(Form.PLAIN, "", "AA==", "/w=="),
    /** Lower case letters alone sort the same in Java and in any collation. */
    WORD(Form.WORD, "a", "ab", "b", "ba", "c"),
    /** Stored in lower case, and read in upper case. */
    SHOUT(Form.WORD, "A", "AB", "B"),
    /** Stored with spaces behind it. */
    PADDED(Form.WORD, "", "a", "ab", "b a"),
    /** Texts that are matched, not sorted. */
    TEXT(Form.TEXT, "Ada", "ada", "a%b", "a_b", "a\\b", "a\\%", "Ünï", "%"),
    MOMENT(
            Form.TIME,
            "2024-01-01T00:00:00Z",
            "2024-01-02T00:00:00Z",
            "2024-01-02T00:00:00.000001Z"),
    LOCAL(Form.TIME, "2023-12-31T23:30", "2024-01-01T00:30:00.500", "2024-05-06T07:08:09"),
    DAY(Form.TIME, "2023-12-31", "2024-02-29", "2024-03-04"),
    TIME(Form.TIME, "00:00:00", "12:30:00", "23:59:59.999999"),
    INTERVAL(Form.TIME, "PT0S", "PT1H30M1.5S", "PT26H"),
    /** Stored as a number of nanoseconds. */
    SPAN(Form.ORDERED, "PT0S", "PT1H30M1.5S", "PT26H"),
    UUID(
            Form.ORDERED,
            "00000000-0000-0000-0000-0000000000ff",
            "80000000-0000-0000-0000-000000000000",
            "00000000-0000-0000-0000-000000000001"),
    ROLE(Form.ENUM, "USER", "MODERATOR", "ADMIN"),
    POST_KIND(Form.ENUM, "QUESTION", "ARTICLE", "WIKI"),
    COLOUR(Form.ENUM, "RED", "GREEN", "BLUE"),
    /** Stored as a number. */
    LEVEL(Form.ENUM, "LOW", "MIDDLE", "HIGH"),
    /** Stored as a text. */
    GRADE(Form.NAME, "GOOD", "BETTER", "BEST"),
    WORDS(Form.LIST, List.of(), List.of("a"), List.of("a", "b"), List.of("b", "a"), List.of("c")),
    INTS(Form.LIST, List.of(), List.of(1), List.of(7, 1), List.of(2, 2)),
    UUIDS(Form.LIST, List.of(), List.of("80000000-0000-0000-0000-000000000000")),
    DAYS(Form.LIST, List.of(), List.of("2024-02-29"), List.of("2024-03-04", "2024-02-29")),
    GRADES(Form.LIST, List.of(), List.of("BEST"), List.of("GOOD", "BEST")),
    LEVELS(Form.LIST, List.of(), List.of("LOW"), List.of("HIGH", "LOW")),
    JSON(
            Form.JSON,
            Map.of(),
            Map.of("theme", "dark", "fontSize", 12, "plugins", List.of("a", "b")),
            Map.of("theme", "light", "fontSize", 3, "part", Map.of("name", "p", "count", 1)),
            Map.of("fontSize", 0, "plugins", List.of(), "part", Map.of("count", 0))),
    ANY_JSON(Form.JSON, 5, "dark", true, List.of("a", 1), Map.of("theme", 12)),
    JSON_LIST(Form.JSON, List.of(), List.of(Map.of("name", "p", "count", 1)));

    /** What can be asked of values. */
    private enum Form {
        NUMBER,
        WORD,
        TEXT,
        TIME,
        /** They have an order, but no least and greatest. */
        ORDERED,
        PLAIN,
        ENUM,
        /** They have no order to ask for, but a least and greatest. */
        NAME,
        LIST,
        JSON
    }

    private final Form form;

    @SuppressWarnings("ImmutableEnumChecker") // of texts, numbers, and lists and maps of these
    private final List<Object> samples;

    Kind(Form form, Object... samples) {
        this.form = form;
        this.samples = List.of(samples);
    }

    /** The values that rows have, as JSON. */
    List<Object> samples() {
        return samples;
    }

    boolean isOrdered() {
        return switch (form) {
            case NUMBER, WORD, TIME, ORDERED -> true;
            case TEXT, PLAIN, ENUM, NAME, LIST, JSON -> false;
        };
    }

    boolean hasExtremes() {
        return switch (form) {
            case NUMBER, WORD, TIME, NAME -> true;
            case TEXT, ORDERED, PLAIN, ENUM, LIST, JSON -> false;
        };
    }

    /** Whether rows can be sorted by it; in which order some texts stand is up to the database. */
    boolean isSortKey() {
        return form != Form.TEXT && !isList() && !isJson();
    }

    boolean isNumber() {
        return form == Form.NUMBER;
    }

    boolean isText() {
        return form == Form.WORD || form == Form.TEXT;
    }

    boolean isList() {
        return form == Form.LIST;
    }

    boolean isJson() {
        return form == Form.JSON;
    }

    /** Whether different values of it are counted: not of what the schema has as a list. */
    boolean isDistinguishable() {
        return !isList() && this != JSON_LIST;
    }

    /** Of a list the kind of its items. */
    Kind item() {
        return switch (this) {
            case WORDS -> WORD;
            case INTS -> INT;
            case UUIDS -> UUID;
            case DAYS -> DAY;
            case GRADES -> GRADE;
            case LEVELS -> LEVEL;
            default -> throw new IllegalStateException(this + " is no list");
        };
    }

    /** What the column holds, as JSON. */
    Object stored(Object value) {
        return switch (this) {
            case ANSWER -> (Boolean) value ? "Y" : "N";
            case PERCENT -> value + "%";
            case BYTES ->
                    "\\x" + HexFormat.of().formatHex(Base64.getDecoder().decode((String) value));
            case SHOUT -> ((String) value).toLowerCase(Locale.ROOT);
            case SPAN -> Duration.parse((String) value).toNanos();
            case LEVEL -> samples.indexOf(value);
            case LEVELS -> ((List<?>) value).stream().map(LEVEL.samples::indexOf).toList();
            default -> value;
        };
    }

    /** What values are sorted by: enums of the database by their place in it. */
    @Nullable Object sorted(@Nullable Object value) {
        return value == null
                ? null
                : switch (this) {
                    case ROLE, POST_KIND, COLOUR -> samples.indexOf(value);
                    case PERCENT, BYTES, LEVEL -> stored(value);
                    default -> value;
                };
    }
}
