package io.espalier.engine.fetch;

import io.espalier.engine.limit.Limits;
import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Read;
import io.espalier.engine.predicate.Given;
import java.util.ArrayList;
import java.util.List;
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

    private final PreparedReads reads;
    private final Given given;
    private final Statements statements;
    private final int batchMaximum;
    private final @Nullable Loader[] loaders;

    /**
     * @param given for what the plan of the reads leaves open
     */
    public Loaders(PreparedReads reads, Given given, Statements statements, Limits limits) {
        this.reads = reads;
        this.given = given;
        this.statements = statements;
        this.batchMaximum = limits.batchMaximum();
        this.loaders = new @Nullable Loader[reads.size()];
    }

    /**
     * A loader.
     *
     * @param loaded what it was asked for directly, which data loaders need not load again
     */
    private record Loader(ReadLoader<?, ?, ?> loader, List<Loaded> loaded) {}

    private record Loaded(List<Key> keys, List<? extends @Nullable Object> answers) {}

    /** Where a read stands among those of the plan: the order in which a tier's are run. */
    public int placeOf(Read read) {
        return reads.placeOf(read);
    }

    /**
     * What each of the keys reaches, in their order; one statement.
     *
     * <p>A row or null, a page, a list of rows or the failure of one, as the kind of the read has
     * it: the same that its data loader answers.
     */
    public List<? extends @Nullable Object> load(Read read, List<Key> keys) {
        Loader loader = loader(reads.placeOf(read));
        List<? extends @Nullable Object> answers = loader.loader().answers(keys);
        loader.loaded().add(new Loaded(keys, answers));
        return answers;
    }

    /** Registers a data loader for every read; it knows what was loaded before. */
    public void register(DataLoaderRegistry registry) {
        DataLoaderOptions options =
                DataLoaderOptions.newOptions().setMaxBatchSize(batchMaximum).build();
        for (int place = 0; place < reads.size(); place++) {
            Loader loader = loader(place);
            // The registry names a loader by making another of it.
            DataLoader<Key, Object> dataLoader =
                    registry.registerAndGet(
                            nameOf(reads.get(place).read()),
                            dataLoaderOf(loader.loader(), options));
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

    /** Made when it is first asked for: most operations need not all. */
    private Loader loader(int place) {
        Loader known = loaders[place];
        if (known == null) {
            PreparedRead prepared = reads.get(place);
            known =
                    new Loader(
                            loaderOf(
                                    prepared.read(),
                                    new ReadLoader.Source(prepared, given, statements)),
                            new ArrayList<>());
            loaders[place] = known;
        }
        return known;
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

    private static ReadLoader<?, ?, ?> loaderOf(Read read, ReadLoader.Source source) {
        return switch (read) {
            case Read.Row row -> new RowLoader(row, source);
            case Read.Page page -> new PageLoader(page, source);
            case Read.All all -> new AllLoader(all, source);
            case Read.Aggregate aggregate -> new AggregateLoader(aggregate, source);
            case Read.Groups groups -> new GroupsLoader(groups, source);
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
