package io.espalier.engine.execution.island;

import io.espalier.engine.execution.Demand;
import io.espalier.engine.fetch.Loaders;
import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Read;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.dataloader.Try;
import org.jspecify.annotations.Nullable;

/** What the objects of a tier wait for: of each read one batch, each key once in it. */
final class Batches {

    private final Loaders loaders;
    private IdentityHashMap<Read, Batch> waiting = new IdentityHashMap<>();

    Batches(Loaders loaders) {
        this.loaders = loaders;
    }

    /** Takes what was loaded. */
    @FunctionalInterface
    interface Receiver {
        void receive(@Nullable Object value, Place place);
    }

    /** Who waits for the answer to the key at {@code index} of its batch. */
    private record Waiting(Demand.Load load, Place place, int index) {}

    private static final class Batch {

        private final Read read;
        private final SequencedMap<Key, Integer> keys = new LinkedHashMap<>();
        private final List<Waiting> waiting = new ArrayList<>();

        Batch(Read read) {
            this.read = read;
        }

        void add(Demand.Load load, Place place) {
            Integer known = keys.putIfAbsent(load.key(), keys.size());
            waiting.add(new Waiting(load, place, known == null ? keys.size() - 1 : known));
        }
    }

    void add(Demand.Load load, Place place) {
        waiting.computeIfAbsent(load.read(), Batch::new).add(load, place);
    }

    boolean areWaiting() {
        return !waiting.isEmpty();
    }

    /**
     * Loads a tier: one statement a read, in the order of the plan, as data loaders do it.
     *
     * @param receiver gets the values of all who wait; what these need in turn is the next tier
     */
    void load(Receiver receiver) {
        List<Batch> tier = new ArrayList<>(waiting.values());
        waiting = new IdentityHashMap<>();
        tier.sort(Comparator.comparingInt(batch -> loaders.placeOf(batch.read)));
        for (Batch batch : tier) {
            load(batch, receiver);
        }
    }

    private void load(Batch batch, Receiver receiver) {
        List<? extends @Nullable Object> answers =
                loaders.load(batch.read, List.copyOf(batch.keys.sequencedKeySet()));
        for (Waiting one : batch.waiting) {
            receiver.receive(
                    one.load().value().apply(loaded(answers.get(one.index()))), one.place());
        }
    }

    private static @Nullable Object loaded(@Nullable Object answer) {
        if (!(answer instanceof Try<?> result)) {
            return answer;
        }
        if (result.isFailure()) {
            throw new GivenUp("a list that cannot be answered");
        }
        return result.get();
    }
}
