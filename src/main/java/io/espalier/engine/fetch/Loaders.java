package io.espalier.engine.fetch;

import io.espalier.engine.limit.Limits;
import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Plan;
import io.espalier.engine.plan.Read;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;
import org.dataloader.Try;
import org.jspecify.annotations.Nullable;

/**
 * The loaders of one operation, one for each of its reads: as data loaders for graphql-java, or
 * asked directly for a whole batch.
 */
public final class Loaders {

    private final IdentityHashMap<Read, Loader> loaders = new IdentityHashMap<>();
    private final List<Read> reads;
    private final DataLoaderOptions options;

    public Loaders(Plan plan, Statements statements, Limits limits) {
        this.reads = plan.reads();
        this.options =
                DataLoaderOptions.newOptions().setMaxBatchSize(limits.batchMaximum()).build();
        for (int place = 0; place < reads.size(); place++) {
            Read read = reads.get(place);
            loaders.put(read, new Loader(place, loaderOf(read, statements)));
        }
    }

    /**
     * A loader, and where its read stands in the plan.
     *
     * @param loaded what it was asked for directly, which data loaders need not load again
     */
    private record Loader(int place, ReadLoader<?, ?, ?> loader, List<Loaded> loaded) {

        Loader(int place, ReadLoader<?, ?, ?> loader) {
            this(place, loader, new ArrayList<>());
        }
    }

    private record Loaded(List<Key> keys, List<? extends @Nullable Object> answers) {}

    /** Where a read stands among those of the plan: the order in which a tier's are run. */
    public int placeOf(Read read) {
        return require(read).place();
    }

    /**
     * What each of the keys reaches, in their order; one statement.
     *
     * <p>A row or null, a page, a list of rows or the failure of one, as the kind of the read has
     * it: the same that its data loader answers.
     */
    public List<? extends @Nullable Object> load(Read read, List<Key> keys) {
        Loader loader = require(read);
        List<? extends @Nullable Object> answers = loader.loader().answers(keys);
        loader.loaded().add(new Loaded(keys, answers));
        return answers;
    }

    /** Registers a data loader for every read; it knows what was loaded before. */
    public void register(DataLoaderRegistry registry) {
        for (Read read : reads) {
            Loader loader = require(read);
            // The registry names a loader by making another of it.
            DataLoader<Key, Object> dataLoader =
                    registry.registerAndGet(nameOf(read), dataLoaderOf(loader.loader(), options));
            for (Loaded loaded : loader.loaded()) {
                for (int i = 0; i < loaded.keys().size(); i++) {
                    prime(dataLoader, loaded.keys().get(i), loaded.answers().get(i));
                }
            }
        }
    }

    private static void prime(DataLoader<Key, Object> loader, Key key, @Nullable Object answer) {
        if (!(answer instanceof Try<?> result)) {
            loader.prime(key, CompletableFuture.completedFuture(answer));
        } else if (result.isSuccess()) {
            loader.prime(key, result.get());
        } else {
            loader.prime(key, (Exception) result.getThrowable());
        }
    }

    private Loader require(Read read) {
        return Objects.requireNonNull(loaders.get(read), "the read is of another plan");
    }

    /** What a read's loader is called in the registry: its path, and what of it is read. */
    public static String nameOf(Read read) {
        return switch (read) {
            case Read.Row row -> row.path().toString();
            case Read.Page page -> page.path().toString();
            case Read.All all -> all.path().toString();
            case Read.Aggregate aggregate -> aggregate.path() + "#aggregate";
            case Read.Groups groups -> groups.path().toString();
        };
    }

    private static ReadLoader<?, ?, ?> loaderOf(Read read, Statements statements) {
        return switch (read) {
            case Read.Row row -> new RowLoader(row, statements);
            case Read.Page page -> new PageLoader(page, statements);
            case Read.All all -> new AllLoader(all, statements);
            case Read.Aggregate aggregate -> new AggregateLoader(aggregate, statements);
            case Read.Groups groups -> new GroupsLoader(groups, statements);
        };
    }

    @SuppressWarnings("unchecked") // what is loaded is cast where a field makes its value of it
    private static DataLoader<Key, Object> dataLoaderOf(
            ReadLoader<?, ?, ?> loader, DataLoaderOptions options) {
        return (DataLoader<Key, Object>)
                (loader instanceof AllLoader all
                        ? DataLoaderFactory.newDataLoaderWithTry(all, options)
                        : DataLoaderFactory.newDataLoader(loader, options));
    }
}
