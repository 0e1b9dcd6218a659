package io.espalier.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MemoryShareTest {

    private static final int MIB = 1024 * 1024;

    private final MemoryShare share = new MemoryShare(3 * MIB);

    private int taken(long bytes) {
        for (int taken = 0; taken < 100; taken++) {
            try {
                share.take(bytes, Duration.ZERO);
            } catch (EngineException full) {
                return taken;
            }
        }
        return 100;
    }

    @Test
    void holdsAsManyLargeThingsAsFit() {
        assertThat(taken(MIB)).isEqualTo(3);
    }

    @Test
    void somethingLargerThanAllOfItHasItAlone() {
        assertThat(taken(10 * MIB)).isEqualTo(1);
    }

    @Test
    void smallThingsNeedNoPlace() {
        assertThat(taken(64 * 1024)).isEqualTo(100);
    }

    @Test
    void whatIsGivenBackIsThereAgain() {
        share.take(3 * MIB, Duration.ZERO).close();

        assertThat(taken(3 * MIB)).isEqualTo(1);
    }

    @Test
    void whoFindsNoPlaceIsToldToComeAgain() {
        share.take(3 * MIB, Duration.ZERO);

        EngineException exception =
                catchThrowableOfType(
                        EngineException.class, () -> share.take(MIB, Duration.ofMillis(10)));

        assertThat(exception.code()).isEqualTo(ErrorCode.UNAVAILABLE);
    }
}
