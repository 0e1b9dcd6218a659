package io.espalier.engine.handwritten;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Stands for a service that knows the ids of posts, and nothing else of them. */
@Component
class Recommendations {

    static final UUID WHY = UUID.fromString("01900000-0000-7000-8003-000000000001");
    static final UUID SO = UUID.fromString("01900000-0000-7000-8003-000000000002");
    static final UUID NO = UUID.fromString("01900000-0000-7000-8003-000000000003");
    static final UUID GONE = UUID.fromString("01900000-0000-7000-8003-000000000009");
    private static final UUID ADA = UUID.fromString("01900000-0000-7000-8001-000000000001");

    List<UUID> all() {
        return List.of(SO, NO, WHY);
    }

    List<UUID> besides(UUID post) {
        return all().stream().filter(id -> !id.equals(post)).toList();
    }

    List<UUID> of(UUID user) {
        return user.equals(ADA) ? all() : List.of(WHY, SO);
    }

    /** The cursors of items by their places in their list. */
    static List<String> places(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(String::valueOf).toList();
    }
}
