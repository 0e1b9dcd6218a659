package io.espalier.workshop;

import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import java.util.ArrayList;
import java.util.List;

/** What callbacks and listeners were called, in order. */
final class Calls {

    private static final List<String> CALLS = new ArrayList<>();

    private Calls() {}

    static void note(String call) {
        CALLS.add(call);
    }

    /** Those since the last time. */
    static List<String> take() {
        List<String> taken = List.copyOf(CALLS);
        CALLS.clear();
        return taken;
    }

    /** Listens to workers. */
    static class Listener {

        @PrePersist
        void beforeInsert(Worker worker) {
            note("listener PrePersist");
        }

        @PostPersist
        void afterInsert(Worker worker) {
            note("listener PostPersist");
        }

        @PreUpdate
        void beforeUpdate(Worker worker) {
            note("listener PreUpdate");
        }

        @PostUpdate
        void afterUpdate(Worker worker) {
            note("listener PostUpdate");
        }

        @PreRemove
        void beforeDelete(Worker worker) {
            note("listener PreRemove");
        }

        @PostRemove
        void afterDelete(Worker worker) {
            note("listener PostRemove");
        }

        @PostLoad
        void afterLoad(Worker worker) {
            note("listener PostLoad");
        }
    }
}
