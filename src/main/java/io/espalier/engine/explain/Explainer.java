package io.espalier.engine.explain;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.explain.plan.PlanReader;
import io.espalier.engine.explain.plan.PlanText;
import io.espalier.engine.fetch.QueryPlans;
import io.espalier.engine.fetch.RanStatement;
import io.espalier.engine.guard.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what an operation ran. Thread-safe; lives as long as the application. */
public final class Explainer {

    private static final Logger LOG = LoggerFactory.getLogger(Explainer.class);

    private final Function<Deadline, QueryPlans> plans;
    private final PlanReader reader;
    private final boolean showsValues;

    /**
     * @param plans has PostgreSQL tell its plans until a deadline
     * @param showsValues whether the values of parameters, and those inside of plans, are shown
     */
    public Explainer(Function<Deadline, QueryPlans> plans, PlanText text, boolean showsValues) {
        this.plans = plans;
        this.reader = new PlanReader(text, showsValues);
        this.showsValues = showsValues;
    }

    /**
     * What an operation is asked to tell, and how it may find out.
     *
     * @param operation {@code QUERY} or {@code MUTATION}
     * @param deadline of the operation; what PostgreSQL is asked ends there too
     * @param atDeadline is told how to end what runs
     */
    public record Terms(
            ExplainMode mode, String operation, Deadline deadline, Consumer<Runnable> atDeadline) {}

    /**
     * What the operation ran. Where plans were asked for, every read runs once more, on a
     * connection of its own: the operation's transactions have ended. What PostgreSQL does not tell
     * is told as a failure of that plan; nothing is thrown.
     */
    public Explanation explain(List<RanPart> parts, Terms terms) {
        Duration duration = terms.deadline().elapsed();
        List<OtherReport> others =
                new Others(terms.operation().equals("MUTATION"), showsValues).reports(parts);
        if (terms.mode() != ExplainMode.PLANS) {
            return new Explanation(
                    terms.operation(),
                    duration,
                    new ReadTree(parts, sent -> null, showsValues).reports(),
                    others);
        }
        try (QueryPlans asked = plans.apply(terms.deadline())) {
            terms.atDeadline().accept(asked::cancel);
            return new Explanation(
                    terms.operation(),
                    duration,
                    new ReadTree(parts, sent -> plan(sent, asked), showsValues).reports(),
                    others);
        }
    }

    private PlanReport plan(RanStatement.Sent sent, QueryPlans asked) {
        try {
            PlanReader.Plan plan = reader.read(asked.of(sent.statement(), sent.keys()));
            return new PlanReport.Told(plan.milliseconds(), plan.hints(), plan.tree());
        } catch (EngineException failure) {
            return new PlanReport.Failed(reasonOf(failure));
        }
    }

    private static String reasonOf(EngineException failure) {
        if (failure.code() == ErrorCode.TIMEOUT) {
            return "The time of the operation was over before PostgreSQL had told this plan.";
        }
        LOG.warn("A plan could not be told.", failure);
        return "PostgreSQL could not tell this plan.";
    }
}
