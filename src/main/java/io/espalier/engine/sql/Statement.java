package io.espalier.engine.sql;

import io.espalier.engine.predicate.Given;
import java.util.List;

/**
 * A read as SQL.
 *
 * @param text one {@code select}, with a {@code ?} for each parameter
 * @param parameters in the order of the text
 * @param results where its result columns stand
 */
public record Statement(String text, List<Parameter> parameters, Results results) {

    public Statement {
        parameters = List.copyOf(parameters);
    }

    /** The same text with what a request gives for its open parameters. */
    public Statement with(Given given) {
        return given.isEmpty() || parameters.stream().noneMatch(Parameter.Open.class::isInstance)
                ? this
                : new Statement(
                        text,
                        parameters.stream().map(parameter -> filled(parameter, given)).toList(),
                        results);
    }

    private static Parameter filled(Parameter parameter, Given given) {
        if (!(parameter instanceof Parameter.Open open)) {
            return parameter;
        }
        Object value = given.value(open.place());
        return open.many()
                ? Parameter.ValueArray.of(open.type(), value)
                : new Parameter.Value(open.type(), value);
    }

    /**
     * Where the result columns stand, 1-based; 0 for what is not there.
     *
     * @param ordinal the place of the row's key among the keys, 1-based
     * @param previous whether the list begins before the page, the same in every row of a key
     * @param next whether the list goes on after the page, the same in every row of a key
     * @param first the first of the read's columns (for a count: the count)
     */
    public record Results(int ordinal, int previous, int next, int first) {}
}
