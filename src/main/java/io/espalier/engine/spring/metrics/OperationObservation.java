package io.espalier.engine.spring.metrics;

import graphql.ExecutionInput;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.graphql.observation.GraphQlObservationInstrumentation;

/**
 * Spring's observation of operations, without that of loaders and fields.
 *
 * <p>The engine's loaders are named by response keys, which clients make up: one time series each
 * would fill the memory of whoever collects them. And one observation for each row that a
 * hand-written field is asked for would cost more than most such fields do.
 */
final class OperationObservation extends GraphQlObservationInstrumentation {

    OperationObservation(ObservationRegistry registry) {
        super(registry, new OperationObservationConvention(), null, null);
    }

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input,
            InstrumentationExecutionParameters parameters,
            InstrumentationState state) {
        return input;
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            InstrumentationState state) {
        return fetcher;
    }
}
