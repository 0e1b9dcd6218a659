package io.espalier.engine.fetch;

import io.espalier.engine.limit.Limits;
import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Plan;
import io.espalier.engine.plan.Read;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;

/** The data loaders of one operation: one for each of its reads, by the read's name. */
public final class Loaders {

    private Loaders() {}

    /** Registers a loader for every read of the plan. */
    public static void register(
            Plan plan, Statements statements, DataLoaderRegistry registry, Limits limits) {
        DataLoaderOptions options =
                DataLoaderOptions.newOptions().setMaxBatchSize(limits.batchMaximum()).build();
        plan.reads()
                .forEach(read ->
                        registry.register(nameOf(read), loaderOf(read, statements, options)));
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

    private static DataLoader<Key, ?> loaderOf(
            Read read, Statements statements, DataLoaderOptions options) {
        return switch (read) {
            case Read.Row row ->
                    DataLoaderFactory.newDataLoader(new RowLoader(row, statements), options);
            case Read.Page page ->
                    DataLoaderFactory.newDataLoader(new PageLoader(page, statements), options);
            case Read.All all ->
                    DataLoaderFactory.newDataLoaderWithTry(new AllLoader(all, statements), options);
            case Read.Aggregate aggregate ->
                    DataLoaderFactory.newDataLoader(
                            new AggregateLoader(aggregate, statements), options);
            case Read.Groups groups ->
                    DataLoaderFactory.newDataLoader(new GroupsLoader(groups, statements), options);
        };
    }
}
