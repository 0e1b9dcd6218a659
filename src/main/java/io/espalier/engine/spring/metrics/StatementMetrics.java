package io.espalier.engine.spring.metrics;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import io.espalier.engine.execution.StatementTotals;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Counts the statements of operations: the number that {@code extensions.espalier.statements} tells
 * as {@code executed}, and the time that the engine's own took.
 *
 * <p>The operation knows both, so recording costs nothing for each statement, and nothing stands
 * between the engine and the driver.
 */
final class StatementMetrics extends SimplePerformantInstrumentation {

    private final Counter statements;
    private final Timer duration;

    StatementMetrics(MeterRegistry registry) {
        statements =
                Counter.builder("espalier.statements")
                        .description("SQL statements that operations ran, hand-written ones too")
                        .register(registry);
        duration =
                Timer.builder("espalier.statements.duration")
                        .description("Time that the engine's statements of one operation took")
                        .register(registry);
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecution(
            InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        return SimpleInstrumentationContext.whenCompleted((result, failure) ->
                StatementTotals.find(parameters.getGraphQLContext())
                        .filter(run -> run.executed() > 0)
                        .ifPresent(this::record));
    }

    private void record(StatementTotals run) {
        statements.increment(run.executed());
        duration.record(run.duration());
    }
}
