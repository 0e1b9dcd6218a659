package io.espalier.engine.plan;

import static io.espalier.engine.error.ErrorCode.LIMIT_EXCEEDED;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.limit.OperationLimits;

/**
 * How large the answer of an operation can become: known from its page sizes, before anything runs.
 *
 * <p>A to-one relation is no node: there is one for each of the nodes it hangs on. A list whose
 * length no argument tells is taken for a page of the usual size, and counted when it is there.
 *
 * @param nodes entities and groups that lists answer, parents multiplied by page sizes
 * @param values fields of the answer
 */
public record AnswerSize(long nodes, long values) {

    /**
     * The size of a list field.
     *
     * @param rows for one parent, at most
     * @param connection whether the rows stand below {@code nodes} and {@code edges}
     */
    record ListSize(int rows, boolean connection) {}

    /**
     * Checks it.
     *
     * @throws EngineException {@code LIMIT_EXCEEDED}
     */
    void check(OperationLimits limits) {
        check("nodes", nodes, limits.nodes());
        check("values", values, limits.values());
    }

    private static void check(String what, long asked, int limit) {
        if (asked > limit) {
            throw new EngineException(
                    LIMIT_EXCEEDED,
                    "The operation could answer "
                            + asked
                            + " "
                            + what
                            + "; "
                            + limit
                            + " is the most. Ask for smaller pages or less of each.");
        }
    }
}
