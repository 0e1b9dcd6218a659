package io.espalier.engine.prepared;

import io.espalier.engine.fetch.Loaders;
import io.espalier.engine.fetch.PreparedReads;
import io.espalier.engine.fetch.Statements;
import io.espalier.engine.limit.Limits;
import io.espalier.engine.plan.Plan;
import io.espalier.engine.predicate.Given;

/**
 * An operation of one request, ready to run.
 *
 * @param plan without open values, but in its reads
 * @param reads those of the plan
 * @param given for the open values of the reads
 */
public record PreparedOperation(Plan plan, PreparedReads reads, Given given) {

    /** Of a plan that was made for one request. */
    static PreparedOperation of(Plan plan) {
        return new PreparedOperation(plan, new PreparedReads(plan), Given.NOTHING);
    }

    public Loaders loaders(Statements statements, Limits limits) {
        return new Loaders(reads, given, statements, limits);
    }
}
