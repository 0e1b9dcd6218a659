package io.espalier.engine.execution;

import graphql.schema.DataFetchingEnvironment;
import io.espalier.engine.fetch.Loaders;
import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/** Asks the data loaders for what fields demand: the one place that loads for graphql-java. */
final class DemandLoader {

    private final DataFetchingEnvironment environment;

    DemandLoader(DataFetchingEnvironment environment) {
        this.environment = environment;
    }

    /** The value, or the future of one that has to be loaded. */
    @Nullable Object value(Demand demand) {
        return demand instanceof Demand.Known known ? known.value() : future(demand);
    }

    /** The value, as soon as its loader has it. */
    CompletableFuture<@Nullable Object> future(Demand demand) {
        return switch (demand) {
            case Demand.Known known -> CompletableFuture.completedFuture(known.value());
            case Demand.Load load ->
                    load(load.read(), load.key()).thenApply(value -> load.value().apply(value));
            case Demand.All all ->
                    allOf(all.demands().stream().map(this::future).toList())
                            .thenApply(values -> values);
        };
    }

    private CompletableFuture<?> load(Read read, Key key) {
        DataLoader<Key, ?> loader = environment.getDataLoader(Loaders.nameOf(read));
        return Objects.requireNonNull(loader).load(key);
    }

    /** The values of all, in their order, once all are there. */
    static <V extends @Nullable Object> CompletableFuture<List<V>> allOf(
            List<CompletableFuture<V>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
                .thenApply(done -> {
                    List<V> values = new ArrayList<>();
                    futures.forEach(future -> values.add(future.join()));
                    return values;
                });
    }
}
