package io.espalier.engine.plan;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.predicate.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A plan for every request of its operation whose variables have the same form, and the same values
 * where the planner looked at them. What it did not look at is open in it.
 *
 * <p>The planner asks for nothing but the operation and its variables, so that for such a request
 * it would look at the same, find the same, and make the same plan. Thread-safe.
 */
public final class KeptPlan {

    private final Plan plan;
    private final List<Object> form;
    private final List<Seen> seen;
    private final List<Opened> opened;

    KeptPlan(Plan plan, List<Object> form, List<Seen> seen, List<Opened> opened) {
        this.plan = plan;
        this.form = List.copyOf(form);
        this.seen = List.copyOf(seen);
        this.opened = List.copyOf(opened);
    }

    /**
     * What the planner looked at.
     *
     * @param place of the value, in the form of the variables
     * @param aspect what it wanted to know of the value
     * @param found what that was
     */
    record Seen(int place, Function<Object, ?> aspect, Object found) {

        boolean holdsOf(Variables variables) {
            return found.equals(aspect.apply(variables.value(place)));
        }
    }

    /**
     * What the planner left open.
     *
     * @param place of the value, in the form of the variables
     * @param count how many values of the plan are made of it
     */
    record Opened(int place, int count, Function<Object, List<Object>> conversion) {

        List<Object> of(Variables variables) {
            List<Object> values = conversion.apply(variables.value(place));
            if (values.size() != count) {
                throw new IllegalStateException(values.size() + " values of " + count);
            }
            return values;
        }
    }

    /** The plan, with open values. */
    public Plan plan() {
        return plan;
    }

    /**
     * What these variables give for the open values; empty if the plan is none for them, or if a
     * value of theirs cannot be what it should, which a plan of their own has to tell.
     */
    public Optional<Given> given(Variables variables) {
        try {
            if (!form.equals(variables.form())
                    || !seen.stream().allMatch(each -> each.holdsOf(variables))) {
                return Optional.empty();
            }
            List<Object> values = new ArrayList<>();
            opened.forEach(each -> values.addAll(each.of(variables)));
            return Optional.of(values.isEmpty() ? Given.NOTHING : new Given(values));
        } catch (EngineException mistake) {
            return Optional.empty();
        }
    }
}
