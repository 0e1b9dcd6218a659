package io.espalier.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final Duration SLOW = Duration.ofMillis(500);
    private static final Deadline MINUTE = Deadline.in(Duration.ofMinutes(1));
    private static final UUID QUICK = new UUID(0, 1);
    private static final UUID SLOW_ONE = new UUID(0, 2);
    private static final UUID UNKNOWN = new UUID(0, 3);

    private final DocumentHistory history = new DocumentHistory(SLOW);

    private Lanes lanes(int connections, Duration queue) {
        history.took(QUICK, Duration.ofMillis(3));
        history.took(SLOW_ONE, Duration.ofSeconds(4));
        return new Lanes(connections, queue, history);
    }

    private static int entered(Lanes lanes, UUID document) {
        int entered = 0;
        while (entered < 100) {
            try {
                lanes.enter(document, MINUTE);
                entered++;
            } catch (EngineException full) {
                return entered;
            }
        }
        return entered;
    }

    @Test
    void slowOnesLeaveHalfAndUnknownOnesAQuarterOfTheConnections() {
        Lanes lanes = lanes(8, Duration.ZERO);

        assertThat(
                        List.of(
                                entered(lanes, SLOW_ONE),
                                entered(lanes, UNKNOWN),
                                entered(lanes, QUICK)))
                .isEqualTo(List.of(4, 2, 2));
    }

    @Test
    void quickOnesMayHaveEveryConnection() {
        assertThat(entered(lanes(8, Duration.ZERO), QUICK)).isEqualTo(8);
    }

    @Test
    void aSingleConnectionServesEveryPace() {
        for (UUID document : List.of(QUICK, SLOW_ONE, UNKNOWN)) {
            assertThat(entered(lanes(1, Duration.ZERO), document)).isEqualTo(1);
        }
    }

    @Test
    void aPlaceThatWasLeftIsFreeAgain() {
        Lanes lanes = lanes(4, Duration.ZERO);
        lanes.enter(SLOW_ONE, MINUTE).leave();

        assertThat(List.of(entered(lanes, SLOW_ONE), entered(lanes, QUICK)))
                .isEqualTo(List.of(2, 2));
    }

    @Test
    void whoFindsNoPlaceInTimeIsToldSo() {
        Lanes lanes = lanes(1, Duration.ofMillis(20));
        lanes.enter(QUICK, MINUTE);

        EngineException exception =
                catchThrowableOfType(EngineException.class, () -> lanes.enter(QUICK, MINUTE));

        assertThat(List.of(exception.code(), exception.getMessage()))
                .isEqualTo(
                        List.of(
                                ErrorCode.UNAVAILABLE,
                                "The server is busy: no connection to its database was free within 20 ms. Try again"
                                        + " later."));
    }

    /** Two of them took what unknown ones may have; the third waits, and is slow when it comes. */
    @Test
    void aDocumentThatTurnsOutSlowWhileItWaitsMovesToTheSlowLane() throws Exception {
        Lanes lanes = lanes(4, Duration.ofMinutes(1));
        lanes.enter(SLOW_ONE, MINUTE);
        lanes.enter(SLOW_ONE, MINUTE);
        Lanes.Place unknown = lanes.enter(UNKNOWN, MINUTE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Lanes.Place> waiting =
                    CompletableFuture.supplyAsync(() -> lanes.enter(UNKNOWN, MINUTE), threads);
            history.isSlow(UNKNOWN);
            unknown.leave();
            Lanes.Place other = lanes.enter(new UUID(0, 4), MINUTE);

            assertThat(waiting).isNotDone();

            other.leave();
            waiting.cancel(true);
            threads.shutdownNow();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void aQuickTimeForgivesOneSlowOne() {
        history.took(QUICK, Duration.ofMillis(3));
        history.isSlow(QUICK);
        DocumentHistory.Pace afterTheSlowOne = history.paceOf(QUICK);
        history.took(QUICK, Duration.ofMillis(3));

        assertThat(List.of(afterTheSlowOne, history.paceOf(QUICK)))
                .isEqualTo(List.of(DocumentHistory.Pace.SLOW, DocumentHistory.Pace.QUICK));
    }
}
