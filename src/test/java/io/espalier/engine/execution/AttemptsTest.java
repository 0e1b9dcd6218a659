package io.espalier.engine.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptsTest {

    /** Two that met would meet again and again if both waited for as long. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void noTwoWaitForAsLong(int attempt) {
        List<Long> pauses = pauses(attempt).map(Duration::toMillis).toList();

        assertThat(pauses).allMatch(pause -> pause >= 10 && pause < 10L << attempt);
        assertThat(pauses.stream().distinct().count()).isGreaterThan(25);
    }

    @Test
    void eachWaitsForLongerThanTheOneBefore() {
        List<Double> means =
                IntStream.rangeClosed(2, 6)
                        .mapToObj(attempt ->
                                pauses(attempt)
                                        .mapToLong(Duration::toMillis)
                                        .average()
                                        .orElseThrow())
                        .toList();

        assertThat(means).isSorted();
        assertThat(means.getLast()).isGreaterThan(10 * means.getFirst());
    }

    private static Stream<Duration> pauses(int attempt) {
        Random random = new Random(7);
        return Stream.generate(() -> Attempts.pauseBefore(attempt, random)).limit(1_000);
    }
}
