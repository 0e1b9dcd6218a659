package io.espalier.engine.id;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Property(tries = 200)
    void isEightUrlSafeCharactersThatTellTextsApart(@ForAll String one, @ForAll String other) {
        assertThat(Fingerprint.of(one)).matches("[A-Za-z0-9_-]{8}");
        assertThat(Fingerprint.of(one).equals(Fingerprint.of(other))).isEqualTo(one.equals(other));
    }

    /** Cursors outlive a release, so this must too. */
    @Test
    void isTheStartOfTheTextsSha256() {
        assertThat(Fingerprint.of("")).isEqualTo("47DEQpj8");
    }
}
