package io.espalier.reading;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * A type of a schema, as far as the model knows it: {@code name type, name type …}.
 *
 * @param root the connection of {@code Query} that has its rows; empty if there is none
 * @param values its plain fields
 * @param embedded its objects inside the row
 * @param one its relations to one, with the target's type
 * @param many its connections, with the target's type
 * @param lists its plain lists of other rows, with the target's type
 */
record RowType(
        String name,
        String root,
        SequencedMap<String, Kind> values,
        SequencedMap<String, String> embedded,
        SequencedMap<String, String> one,
        SequencedMap<String, String> many,
        SequencedMap<String, String> lists) {

    RowType(
            String name,
            String root,
            String values,
            String embedded,
            String one,
            String many,
            String lists) {
        this(name, root, kinds(values), pairs(embedded), pairs(one), pairs(many), pairs(lists));
    }

    static RowType of(String name) {
        return Stream.of(Domain.values())
                .flatMap(domain -> domain.types().stream())
                .filter(type -> type.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    Domain domain() {
        return Stream.of(Domain.values())
                .filter(domain -> domain.types().stream().anyMatch(this::isNamedAs))
                .findFirst()
                .orElseThrow();
    }

    private boolean isNamedAs(RowType other) {
        return name.equals(other.name);
    }

    /** The same without anything beyond its rows. */
    RowType alone() {
        return new RowType(name, root, values, pairs(""), pairs(""), pairs(""), pairs(""));
    }

    /** What has fields of its own and is there once at most: objects inside the row, and others. */
    SequencedMap<String, String> objects() {
        return joined(embedded, one);
    }

    /** Its relations to many, as connections or lists. */
    SequencedMap<String, String> related() {
        return joined(many, lists);
    }

    /** The type of one of its connections. */
    RowType target(String connection) {
        return of(Objects.requireNonNull(many.get(connection), connection));
    }

    private static <T> SequencedMap<String, T> joined(Map<String, T> some, Map<String, T> others) {
        SequencedMap<String, T> all = new LinkedHashMap<>(some);
        all.putAll(others);
        return all;
    }

    /** The plain fields that a function takes. */
    Map<String, Kind> measures(String function) {
        Map<String, Kind> measures = new LinkedHashMap<>();
        boolean adds = function.equals("sum") || function.equals("avg");
        values.forEach((field, kind) -> {
            if (adds ? kind.isNumber() : kind.hasExtremes()) {
                measures.put(field, kind);
            }
        });
        return measures;
    }

    /** The plain fields and relations of which different ones are counted. */
    List<String> distinguishable() {
        return Stream.concat(
                        values.keySet().stream()
                                .filter(field ->
                                        values.getOrDefault(field, Kind.WORDS).isDistinguishable()),
                        one.keySet().stream())
                .toList();
    }

    private static SequencedMap<String, Kind> kinds(String words) {
        SequencedMap<String, Kind> values = new LinkedHashMap<>();
        pairs(words).forEach((name, kind) -> values.put(name, Kind.valueOf(kind)));
        return values;
    }

    private static SequencedMap<String, String> pairs(String words) {
        SequencedMap<String, String> pairs = new LinkedHashMap<>();
        Arrays.stream(words.split(",\\s+"))
                .map(pair -> pair.split(" "))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> pairs.put(pair[0], pair[1]));
        return pairs;
    }
}
