package io.espalier.engine.fetch;

import io.espalier.engine.plan.Plan;
import io.espalier.engine.plan.Read;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/** The reads of a plan, in its order. Thread-safe; lives as long as the plan. */
public final class PreparedReads {

    private final List<PreparedRead> reads;
    private final IdentityHashMap<Read, Integer> places = new IdentityHashMap<>();

    public PreparedReads(Plan plan) {
        this.reads = plan.reads().stream().map(PreparedRead::new).toList();
        for (int place = 0; place < reads.size(); place++) {
            places.put(reads.get(place).read(), place);
        }
    }

    int size() {
        return reads.size();
    }

    PreparedRead get(int place) {
        return reads.get(place);
    }

    int placeOf(Read read) {
        return Objects.requireNonNull(places.get(read), "the read is of another plan");
    }
}
