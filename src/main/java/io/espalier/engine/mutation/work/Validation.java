package io.espalier.engine.mutation.work;

import io.espalier.engine.api.UserError;
import io.espalier.engine.binding.Writes;
import java.util.List;

/**
 * What classes of entities demand of their instances by Bean Validation. Thread-safe; no statement.
 */
public interface Validation {

    /** For an application without Bean Validation. */
    Validation NONE =
            new Validation() {
                @Override
                public List<UserError> check(List<Touched> touched) {
                    return List.of();
                }

                @Override
                public List<UserError> explain(
                        Throwable exception, List<Touched> touched, Writes writes) {
                    return List.of();
                }
            };

    /**
     * What is wrong with the instances that are created or changed, each at its place in the input.
     */
    List<UserError> check(List<Touched> touched);

    /**
     * The same of what an exception tells, which Hibernate or hand-written code has thrown; none if
     * it is another.
     */
    List<UserError> explain(Throwable exception, List<Touched> touched, Writes writes);
}
