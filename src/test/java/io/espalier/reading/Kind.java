package io.espalier.reading;

import java.util.List;

/** The kinds of values that the model knows, each with few values, so that many rows agree. */
enum Kind {
    INT("Int"),
    NOT_NEGATIVE("Int"),
    BOOLEAN("Boolean"),
    /** Lower case letters alone sort the same in Java and in any collation. */
    WORD("String"),
    /** Texts that are matched, not sorted. */
    TEXT("String"),
    MOMENT("DateTime"),
    ROLE("Role"),
    POST_KIND("PostKind");

    private final String scalar;

    Kind(String scalar) {
        this.scalar = scalar;
    }

    /** The type in the schema. */
    String scalar() {
        return scalar;
    }

    /** The values that rows have, as JSON. */
    List<Object> samples() {
        return switch (this) {
            case INT -> List.of(-2, 0, 1, 2, 7);
            case NOT_NEGATIVE -> List.of(0, 1, 7);
            case BOOLEAN -> List.of(true, false);
            case WORD -> List.of("a", "ab", "b", "ba", "c");
            case TEXT -> List.of("Ada", "ada", "a%b", "a_b", "a\\b", "Ünï", "%");
            case MOMENT ->
                    List.of(
                            "2024-01-01T00:00:00Z",
                            "2024-01-02T00:00:00Z",
                            "2024-01-02T00:00:00.000001Z");
            case ROLE -> List.of("USER", "MODERATOR", "ADMIN");
            case POST_KIND -> List.of("QUESTION", "ARTICLE", "WIKI");
        };
    }

    boolean isOrdered() {
        return isNumber() || this == WORD || this == MOMENT;
    }

    boolean isNumber() {
        return this == INT || this == NOT_NEGATIVE;
    }

    boolean isText() {
        return this == WORD || this == TEXT;
    }
}
