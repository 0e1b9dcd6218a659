package io.espalier.engine.spring;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A hand-written field whose Reactor types are futures for the engine, with the thread's context in
 * them.
 */
record ReactiveFetcher(DataFetcher<?> written) implements DataFetcher<@Nullable Object> {

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        Object value = written.get(environment);
        return switch (value) {
            case Mono<?> one -> one.contextCapture().toFuture();
            case Flux<?> many -> many.collectList().contextCapture().toFuture();
            case null, default -> value;
        };
    }
}
