package io.espalier.engine.fetch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;

/**
 * The data loaders of one operation, for which statements run tier by tier, and within a tier in
 * the order of the plan: as islands run them.
 *
 * <p>graphql-java dispatches what this tells, one after the other, and asks again until nobody
 * waits. What another loader's rows ask for belongs to the next tier, whatever its place.
 */
public final class TierRegistry extends DataLoaderRegistry {

    private final Map<String, Integer> places = new ConcurrentHashMap<>();

    /** The engine registers its loaders so, in the order of the plan. */
    @Override
    public <K, V> DataLoader<K, V> registerAndGet(String name, DataLoader<?, ?> loader) {
        places.putIfAbsent(name, places.size());
        return super.registerAndGet(name, loader);
    }

    /**
     * Those for which somebody waits: the engine's first, then those of hand-written fields by
     * name.
     */
    @Override
    public List<DataLoader<?, ?>> getDataLoaders() {
        return super.getDataLoaders().stream()
                .filter(loader -> loader.dispatchDepth() > 0)
                .sorted(
                        Comparator.<DataLoader<?, ?>>comparingInt(this::placeOf)
                                .thenComparing(loader -> String.valueOf(loader.getName())))
                .toList();
    }

    private int placeOf(DataLoader<?, ?> loader) {
        return places.getOrDefault(String.valueOf(loader.getName()), Integer.MAX_VALUE);
    }
}
