package io.espalier.engine.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows are told by whole values, whatever the words around them are. */
class RefusedValuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Key (crew_id, slot)=(1, 20) already exists.",
                "Schlüssel »(crew_id, slot)=(1, 20)« existiert bereits.",
                "La clé « (crew_id, slot)=(1, 20) » existe déjà.",
                "Key (crew_id, slot)=(1, 20) conflicts with existing key (crew_id, slot)=(1, 21).",
            })
    void readsAKeyInEveryLanguage(String detail) {
        assertThat(RefusedValues.of(detail)).isEqualTo(new RefusedValues("crew_id, slot", "1, 20"));
    }

    @Test
    void fitsARowThatHasTheWholeKeyBest() {
        RefusedValues values = RefusedValues.of("Key (a, b)=(1, 20) already exists.");
        assertThat(values.fit(List.of("1", "20"))).isEqualTo(Integer.MAX_VALUE);
        assertThat(values.fit(List.of("20", "1"))).isEqualTo(4);
        assertThat(values.fit(List.of("1", "2"))).isEqualTo(2);
        assertThat(values.fit(List.of("2", "0"))).isZero();
    }

    @Test
    void takesALowerCaseForTheSameWhereAnIndexFoldsIt() {
        RefusedValues values = RefusedValues.of("Key (lower(name), b)=(ann, 2) already exists.");
        assertThat(values.fit(List.of("Ann", "2"))).isEqualTo(3);
        assertThat(values.fit(List.of("An", "2"))).isEqualTo(2);
    }

    @Test
    void readsTheRowOfAnotherConstraint() {
        RefusedValues values = RefusedValues.of("Failing row contains (7, null, (x), 1).");
        assertThat(values).isEqualTo(new RefusedValues("", "7, null, (x), 1"));
        assertThat(values.columns()).isEmpty();
        assertThat(values.fit(List.of("7"))).isEqualTo(2);
    }

    @Test
    void knowsWhichColumnsAKeyIsOf() {
        RefusedValues values =
                RefusedValues.of("Key (id)=(5) is still referenced from table \"t\".");
        assertThat(values.isOf(List.of("id"))).isTrue();
        assertThat(values.isOf(List.of("crew_id"))).isFalse();
        assertThat(values.columns()).containsExactly("id");
        assertThat(RefusedValues.of("Key (a, b)=(1, 2) is not present.").columns())
                .containsExactly("a", "b");
    }

    @Test
    void knowsNothingOfOtherWords() {
        assertThat(RefusedValues.of("")).isEqualTo(new RefusedValues("", ""));
        assertThat(RefusedValues.of("").fit(List.of("x"))).isZero();
    }
}
