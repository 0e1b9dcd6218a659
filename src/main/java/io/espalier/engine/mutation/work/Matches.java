package io.espalier.engine.mutation.work;

import io.espalier.engine.api.UserError;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.WriteType;
import io.espalier.engine.fetch.LockedRows;
import io.espalier.engine.limit.Limits;
import io.espalier.engine.mutation.input.InputPath;
import io.espalier.engine.mutation.input.RejectedException;
import io.espalier.engine.plan.ArgumentPath;
import io.espalier.engine.plan.Locking.Strength;
import io.espalier.engine.plan.WhereReader;
import io.espalier.engine.predicate.Predicate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rows that a bulk change is about: no more than it says that there are. */
final class Matches {

    private final Binding binding;
    private final Limits limits;
    private final LockedRows locked;
    private final Work work;

    Matches(Binding binding, Limits limits, LockedRows locked, Work work) {
        this.binding = binding;
        this.limits = limits;
        this.locked = locked;
        this.work = work;
    }

    /**
     * Locks them.
     *
     * @throws RejectedException if they are more
     */
    List<Object> of(WriteType type, Map<?, ?> input, Strength strength) {
        Predicate where =
                new WhereReader(binding, limits.document())
                        .read(
                                type.type(),
                                (Map<?, ?>) Objects.requireNonNull(input.get("where")),
                                ArgumentPath.of("input").child("where"));
        int atMost = (Integer) Objects.requireNonNull(input.get("atMost"));
        InputPath path = InputPath.INPUT.child("atMost");
        if (atMost < 0 || atMost > limits.writeMaximum()) {
            work.mistakes()
                    .invalid(
                            path,
                            "Range",
                            "'atMost' may be from 0 to "
                                    + limits.writeMaximum()
                                    + ", but is "
                                    + atMost
                                    + ".");
        }
        work.mistakes().check();
        return work.rows()
                .where(type.type().entity(), where, atMost, strength)
                .orElseThrow(() -> tooMany(type, where, atMost, path));
    }

    private RejectedException tooMany(WriteType type, Predicate where, int atMost, InputPath path) {
        int matches = locked.count(type.type().entity(), where);
        return new RejectedException(
                List.of(
                        new UserError.TooManyMatches(
                                matches
                                        + " match, and 'atMost' is "
                                        + atMost
                                        + ". Nothing was changed.",
                                path.steps(),
                                matches)));
    }
}
