package io.espalier.engine.plan;

import io.espalier.engine.predicate.Expression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** The keys by which rows are grouped, by the fields that show them; no two are of one field. */
public record GroupKeys(SequencedMap<Name, Expression> byName) {

    public GroupKeys {
        byName = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byName));
    }

    /** The fields that lead from the type of {@code key} to one of its values. */
    public record Name(List<String> fields) {

        public static final Name NONE = new Name(List.of());

        public Name {
            fields = List.copyOf(fields);
        }

        public Name child(String field) {
            List<String> longer = new ArrayList<>(fields);
            longer.add(field);
            return new Name(longer);
        }

        @Override
        public String toString() {
            return String.join(".", fields);
        }
    }

    List<Expression> expressions() {
        return List.copyOf(byName.values());
    }

    Optional<Expression> find(Name name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The place of a key, 0-based.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public int placeOf(Name name) {
        int place = 0;
        for (Name known : byName.keySet()) {
            if (known.equals(name)) {
                return place;
            }
            place++;
        }
        throw new IllegalArgumentException(name + " is no key; there are: " + this);
    }

    /** The names, as messages tell them. */
    @Override
    public String toString() {
        return byName.keySet().stream().map(Name::toString).collect(Collectors.joining(", "));
    }

    /** Keys while they are read. */
    static final class Builder {

        private final SequencedMap<Name, Expression> byName = new LinkedHashMap<>();

        void add(Name name, Expression key, ArgumentPath path) {
            if (byName.putIfAbsent(name, key) != null) {
                throw path.fault("is a key already: 'key' can show only one of them.");
            }
        }

        GroupKeys build() {
            return new GroupKeys(byName);
        }
    }
}
