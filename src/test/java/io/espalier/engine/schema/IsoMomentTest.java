package io.espalier.engine.schema;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Moments are written as the JDK's formatter writes them. */
class IsoMomentTest {

    /** PostgreSQL's years: from 4713 BC to 294276. */
    private static final int FIRST_YEAR = -4712;

    private static final int LAST_YEAR = 294_276;

    @Property
    void isWhatTheFormatterWrites(@ForAll("moments") OffsetDateTime moment) {
        assertThat(IsoMoment.format(moment)).isEqualTo(ISO_OFFSET_DATE_TIME.format(moment));
    }

    @Example
    void hasSecondsAndNoZerosBehindThem() {
        assertThat(IsoMoment.format(OffsetDateTime.parse("2024-02-29T12:30Z")))
                .isEqualTo("2024-02-29T12:30:00Z");
        assertThat(IsoMoment.format(OffsetDateTime.parse("0007-02-01T02:03:04.050600+01:00")))
                .isEqualTo("0007-02-01T02:03:04.0506+01:00");
    }

    @Provide
    Arbitrary<OffsetDateTime> moments() {
        Arbitrary<Integer> years =
                Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 9999),
                        Arbitraries.integers().between(FIRST_YEAR, LAST_YEAR));
        Arbitrary<Integer> days = Arbitraries.integers().between(1, 365);
        Arbitrary<Integer> seconds = Arbitraries.integers().between(0, 86_399);
        Arbitrary<Integer> nanoseconds =
                Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 999).map(milli -> milli * 1_000_000),
                        Arbitraries.integers().between(0, 999_999_999));
        Arbitrary<ZoneOffset> offsets =
                Arbitraries.integers().between(-64_800, 64_800).map(ZoneOffset::ofTotalSeconds);
        return Combinators.combine(years, days, seconds, nanoseconds, offsets)
                .as((year, day, second, nanosecond, offset) ->
                        OffsetDateTime.of(year, 1, 1, 0, 0, 0, nanosecond, offset)
                                .plusDays(day - 1L)
                                .plusSeconds(second));
    }
}
