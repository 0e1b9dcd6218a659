package io.espalier.engine.execution;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/** A field that says what it needs loaded. */
record LoadedField(Asking asking)
        implements TrivialDataFetcher<@Nullable Object>, EngineField.Loaded {

    /** Says what a field needs. */
    @FunctionalInterface
    interface Asking {

        /** The same as {@link EngineField.Loaded#demand}. */
        Demand demand(@Nullable Object source, String responseKey, PlannedOperation operation);
    }

    @Override
    public Demand demand(@Nullable Object source, String responseKey, PlannedOperation operation) {
        return asking.demand(source, responseKey, operation);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        Demand demand =
                demand(
                        environment.getSource(),
                        environment.getMergedField().getResultKey(),
                        PlannedOperation.of(environment));
        return new DemandLoader(environment).value(demand);
    }
}
