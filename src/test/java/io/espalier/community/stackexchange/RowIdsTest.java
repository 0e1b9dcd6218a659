package io.espalier.community.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.util.UuidUtil;
import com.github.f4b6a3.uuid.util.UuidValidator;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowIdsTest {

    private static final Instant NOON = Instant.parse("2014-01-21T12:00:00.383Z");
    private static final RowIds BEER = new RowIds(new Site("beer"));

    @Test
    void hasTheLayoutOfAUuidVersion7() {
        UUID id = BEER.id(RowKind.POST, 1, NOON);

        assertThat(UuidValidator.isValid(id, 7)).isTrue();
        assertThat(UuidUtil.getInstant(id)).isEqualTo(NOON);
    }

    /**
     * Rows that were imported once must be found again by every later version. The ids are from
     * another program.
     */
    @Test
    void neverChanges() {
        assertThat(
                        List.of(
                                BEER.id(RowKind.POST, 1, NOON),
                                BEER.id(RowKind.USER, -1, NOON),
                                RowIds.category("hops", NOON)))
                .isEqualTo(
                        List.of(
                                UUID.fromString("0143b4ab-e37f-797d-85cb-d737d6f6eb73"),
                                UUID.fromString("0143b4ab-e37f-7782-a370-6dd4b2bd5afe"),
                                UUID.fromString("0143b4ab-e37f-75bc-b898-e18b3f7e4bdd")));
    }

    @Test
    void differsInSiteKindAndNumber() {
        Set<UUID> ids = new HashSet<>();
        for (String site : List.of("beer", "beer1", "french.meta")) {
            for (RowKind kind : RowKind.values()) {
                for (long number = -5; number < 1_000; number++) {
                    ids.add(new RowIds(new Site(site)).id(kind, number, NOON));
                }
            }
        }
        assertThat(ids).hasSize(3 * RowKind.values().length * 1_005);
    }

    @Test
    void ofOneMillisecondDifferInTheirHashAlone() {
        UUID one = BEER.id(RowKind.VOTE, 1, NOON);
        UUID other = BEER.id(RowKind.VOTE, 2, NOON);

        assertThat(one.getMostSignificantBits() >>> 12)
                .isEqualTo(other.getMostSignificantBits() >>> 12);
        assertThat(one.getLeastSignificantBits()).isNotEqualTo(other.getLeastSignificantBits());
    }
}
