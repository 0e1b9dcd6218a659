package io.espalier.engine.execution;

import graphql.GraphQLContext;
import io.espalier.engine.explain.RanPart;
import io.espalier.engine.fetch.Statements;
import io.espalier.engine.idempotency.KeptAnswer;
import io.espalier.engine.plan.Plan;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What the statements of an operation come to, over its transactions: one, or one for each field.
 * Found in the operation's context; of an attempt that was run again, nothing counts.
 */
public final class StatementTotals {

    private final Map<String, Statements> run = new LinkedHashMap<>();
    private final Map<String, Plan> plans = new LinkedHashMap<>();
    private final Map<String, KeptAnswer> kept = new LinkedHashMap<>();

    /** Those of that operation; empty for one that never was planned. */
    public static Optional<StatementTotals> find(GraphQLContext context) {
        return Optional.ofNullable(context.get(StatementTotals.class));
    }

    void putInto(GraphQLContext context) {
        context.put(StatementTotals.class, this);
    }

    void begin(String part, Plan plan, Statements statements) {
        run.put(part, statements);
        plans.put(part, plan);
    }

    /** What was meant to be read and what ran, if that is remembered, by transaction. */
    List<RanPart> parts() {
        return run.entrySet().stream()
                .map(part ->
                        new RanPart(
                                Objects.requireNonNull(plans.get(part.getKey())),
                                part.getValue().ran()))
                .toList();
    }

    /** Notes that a transaction only read the answer of an earlier request. */
    void repeat(String part, KeptAnswer answer) {
        kept.put(part, answer);
    }

    /** Whether the answer is that of an earlier request, a part of it at least. */
    public boolean repeated() {
        return !kept.isEmpty();
    }

    /** How many the answer says could have run. */
    public int bound() {
        return told(KeptAnswer::bound, Statements::bound);
    }

    /** How many the answer says were run. */
    public int toldExecuted() {
        return told(KeptAnswer::executed, Statements::executed);
    }

    private int told(ToIntFunction<KeptAnswer> ofKept, ToIntFunction<Statements> ofRun) {
        int sum = 0;
        for (Map.Entry<String, Statements> part : run.entrySet()) {
            KeptAnswer answer = kept.get(part.getKey());
            sum += answer == null ? ofRun.applyAsInt(part.getValue()) : ofKept.applyAsInt(answer);
        }
        return sum;
    }

    /** How many were run. */
    public int executed() {
        return all().stream().mapToInt(Statements::executed).sum();
    }

    /** How long the engine's took. */
    public Duration duration() {
        return all().stream().map(Statements::duration).reduce(Duration.ZERO, Duration::plus);
    }

    private Collection<Statements> all() {
        return run.values();
    }
}
