package io.espalier.engine.execution;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DelegatingDataFetchingEnvironment;
import io.espalier.engine.plan.FieldPlan;
import io.espalier.engine.plan.Returned;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A hand-written field beside the engine's: it gets an entity where the engine has a row, and where
 * it returns entities the engine loads their rows, all of one field in one statement.
 */
public final class HandWrittenFetcher implements DataFetcher<@Nullable Object> {

    private final DataFetcher<?> written;
    private final HandWrittenBorder border;

    public HandWrittenFetcher(DataFetcher<?> written, HandWrittenBorder border) {
        this.written = written;
        this.border = border;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        Optional<FieldPlan.HandWritten> plan = PlannedOperation.findHandWritten(environment);
        if (plan.isEmpty()) {
            return written.get(environment);
        }
        Object value = written.get(withEntity(environment, plan.get()));
        Returned returned = plan.get().returned();
        return returned instanceof Returned.Any any && any.types().isEmpty()
                ? value
                : new ReturnedLoader(environment, returned, border).load(value);
    }

    private DataFetchingEnvironment withEntity(
            DataFetchingEnvironment environment, FieldPlan.HandWritten plan) {
        if (!(environment.getSource() instanceof EntityRow source)) {
            return environment;
        }
        Object entity =
                border.objects()
                        .instantiate(source.selection().entity(), source.row(), plan.source());
        return new DelegatingDataFetchingEnvironment(environment) {
            @Override
            @SuppressWarnings({
                "unchecked",
                "TypeParameterUnusedInFormals"
            }) // as declared by graphql-java
            public <T> T getSource() {
                return (T) entity;
            }
        };
    }
}
