package io.espalier.engine.plan;

import io.espalier.engine.predicate.Open;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the planner looks at of a request's variables while it makes one plan, and leaves open. */
final class Recording {

    private final Variables variables;
    private final Map<String, @Nullable Object> marked;
    private final List<KeptPlan.Seen> seen = new ArrayList<>();
    private final List<KeptPlan.Opened> opened = new ArrayList<>();
    private int places;

    Recording(Variables variables) {
        this.variables = variables;
        this.marked = variables.replaced(place -> new Sent(this, place));
    }

    /** Looks at all of a variable. */
    void see(String variable) {
        Sent.seeIn(marked.get(variable));
    }

    /**
     * The argument that is a variable, its values as {@link Sent}.
     *
     * @param value what graphql-java made of it
     */
    @Nullable Object mark(String variable, @Nullable Object value) {
        if (!marked.containsKey(variable)) {
            return value;
        }
        if (Objects.equals(variables.coerced(variable), value)) {
            return marked.get(variable);
        }
        see(variable);
        return value;
    }

    <T> T see(int place, Function<Object, T> aspect) {
        T found = aspect.apply(variables.value(place));
        seen.add(new KeptPlan.Seen(place, aspect, found));
        return found;
    }

    List<Open> open(int place, int count, Function<Object, List<Object>> conversion) {
        int first = places;
        places += count;
        opened.add(new KeptPlan.Opened(place, count, conversion));
        return IntStream.range(first, places).mapToObj(Open::new).toList();
    }

    KeptPlan keep(Plan plan) {
        return new KeptPlan(plan, variables.form(), seen, opened);
    }
}
