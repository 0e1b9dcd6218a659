package io.espalier.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The way from the root to a field, without the places in lists: {@code users.nodes.posts}.
 *
 * <p>Below a field of an abstract type it says which concrete type it goes on from, {@code
 * node<Post>.author}: each is a relation path of its own.
 */
public record Path(List<Step> steps) {

    public static final Path ROOT = new Path(List.of());

    public Path {
        steps = List.copyOf(steps);
    }

    /**
     * One field on the way.
     *
     * @param type the concrete type of its value that the way goes on from, or null if the field
     *     has only one
     */
    public record Step(String responseKey, @Nullable String type) {

        @Override
        public String toString() {
            return type == null ? responseKey : responseKey + "<" + type + ">";
        }
    }

    public Path child(String responseKey) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(new Step(responseKey, null));
        return new Path(longer);
    }

    /** The same field, where its value is of that concrete type. */
    public Path on(String type) {
        List<Step> narrowed = new ArrayList<>(steps);
        narrowed.set(narrowed.size() - 1, new Step(narrowed.getLast().responseKey(), type));
        return new Path(narrowed);
    }

    /** The response keys alone, as the path of an error has them. */
    public List<String> responseKeys() {
        return steps.stream().map(Step::responseKey).toList();
    }

    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining("."));
    }
}
