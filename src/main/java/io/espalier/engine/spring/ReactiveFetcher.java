package io.espalier.engine.spring;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.espalier.engine.api.UserErrorException;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A hand-written field whose Reactor types are futures for the engine, with the thread's context in
 * them, and whose arguments that do not fit are mistakes of the caller.
 */
record ReactiveFetcher(DataFetcher<?> written) implements DataFetcher<@Nullable Object> {

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        Object value = written.get(environment);
        return switch (value) {
            // So an exception of the controller arrives too.
            case Mono<?> one ->
                    one.onErrorMap(BindException.class, unfit -> mistake(unfit, environment))
                            .contextCapture()
                            .toFuture();
            case Flux<?> many -> many.collectList().contextCapture().toFuture();
            case null, default -> value;
        };
    }

    private static UserErrorException mistake(
            BindException unfit, DataFetchingEnvironment environment) {
        return new UserErrorException(UnfitArguments.of(unfit, environment.getArguments()));
    }
}
