package io.espalier.reading;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A type of the reference domain, as far as the model knows it.
 *
 * @param values its plain fields
 * @param one its relations to one, with the target's type
 * @param many its relations to many, with the target's type
 */
record RowType(
        String name,
        SequencedMap<String, Kind> values,
        SequencedMap<String, String> one,
        SequencedMap<String, String> many) {

    static final List<RowType> ALL =
            List.of(
                    new RowType(
                            "User",
                            values("name WORD, role ROLE, reputation INT, createdAt MOMENT"),
                            relations("profile Profile"),
                            relations("posts Post, comments Comment")),
                    new RowType(
                            "Profile",
                            values("bio TEXT, location WORD, createdAt MOMENT"),
                            relations("user User"),
                            relations("")),
                    new RowType(
                            "Post",
                            values(
                                    "title WORD, content TEXT, kind POST_KIND, published BOOLEAN, score INT, views NOT_NEGATIVE, createdAt MOMENT"),
                            relations("author User, parent Post"),
                            relations("answers Post, comments Comment, categories Category")),
                    new RowType(
                            "Comment",
                            values("content TEXT, score INT, createdAt MOMENT"),
                            relations("author User, post Post, parent Comment"),
                            relations("replies Comment")),
                    new RowType(
                            "Category",
                            values("name WORD, description TEXT, createdAt MOMENT"),
                            relations(""),
                            relations("posts Post")));

    static RowType of(String name) {
        return ALL.stream().filter(type -> type.name.equals(name)).findFirst().orElseThrow();
    }

    /** The root field that lists its rows; profiles have none. */
    String rootField() {
        return switch (name) {
            case "Category" -> "categories";
            default -> name.toLowerCase(java.util.Locale.ROOT) + "s";
        };
    }

    private static SequencedMap<String, Kind> values(String words) {
        SequencedMap<String, Kind> values = new LinkedHashMap<>();
        pairs(words).forEach((name, kind) -> values.put(name, Kind.valueOf(kind)));
        return values;
    }

    private static SequencedMap<String, String> relations(String words) {
        return pairs(words);
    }

    private static SequencedMap<String, String> pairs(String words) {
        SequencedMap<String, String> pairs = new LinkedHashMap<>();
        Arrays.stream(words.split(", "))
                .map(pair -> pair.split(" "))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> pairs.put(pair[0], pair[1]));
        return pairs;
    }

    /** The plain fields that a function takes. */
    Map<String, Kind> measures(String function) {
        Map<String, Kind> measures = new LinkedHashMap<>();
        boolean adds = function.equals("sum") || function.equals("avg");
        values.forEach((field, kind) -> {
            if (adds ? kind.isNumber() : kind.isOrdered()) {
                measures.put(field, kind);
            }
        });
        return measures;
    }
}
