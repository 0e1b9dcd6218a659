package io.espalier.engine.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.espalier.engine.mapping.shape.AllTypes;
import java.sql.SQLException;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.cfg.AvailableSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hibernate is the model: what it writes is read alike, what is bound alike it finds. */
class HibernateValueTypeTest {

    private static final String DDL =
            """
            create extension citext;
            create domain word as varchar(255) check (value <> 'forbidden');
            create schema other;
            create type other."Mood" as enum ('GOOD', 'BAD', 'so_so')\
            """;

    private static PersistenceUnit unit;
    private static PersistenceUnit inNewYork;
    private static Mapping mapping;
    private static Mapping mappingInNewYork;

    @BeforeAll
    static void open() throws SQLException {
        unit = PersistenceUnit.after(DDL, Map.of(), AllTypes.class);
        inNewYork =
                PersistenceUnit.after(
                        DDL,
                        Map.of(AvailableSettings.JDBC_TIME_ZONE, "America/New_York"),
                        AllTypes.class);
        mapping = unit.mapping();
        mappingInNewYork = inNewYork.mapping();
    }

    @AfterAll
    static void close() {
        unit.close();
        inNewYork.close();
    }

    static Stream<String> attributes() {
        return Arrays.stream(AllTypes.class.getFields())
                .map(field -> field.getName())
                .filter(name -> !name.equals("id"));
    }

    static Stream<String> temporalAttributes() {
        return Arrays.stream(AllTypes.class.getFields())
                .filter(field -> field.getType().getPackageName().equals("java.time"))
                .map(field -> field.getName());
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void readsWhatHibernateReads(String attribute) throws Exception {
        StoredValues values = new StoredValues(unit, mapping, attribute);
        List<@Nullable Object> stored = values.store(SampleValues.of(attribute));
        assertThat(values.read()).isEqualTo(withoutPadding(attribute, stored));
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void bindsWhatHibernateReadsBack(String attribute) throws Exception {
        StoredValues values = new StoredValues(unit, mapping, attribute);
        List<@Nullable Object> reversed =
                new ArrayList<>(values.store(SampleValues.of(attribute)).reversed());
        values.overwrite(reversed);
        assertThat(values.hibernateReads()).isEqualTo(reversed);
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void bindsAnArrayInOrderWithDuplicatesAndNulls(String attribute) throws Exception {
        StoredValues values = new StoredValues(unit, mapping, attribute);
        values.store(SampleValues.of(attribute));
        List<@Nullable Object> twice = new ArrayList<>(values.read());
        twice.addAll(values.read());
        twice.add(null);
        assertThat(values.throughArray(twice)).isEqualTo(twice);
        assertThat(values.throughArray(List.of())).isEmpty();
        List<@Nullable Object> onlyNull = Collections.singletonList(null);
        assertThat(values.throughArray(onlyNull)).isEqualTo(onlyNull);
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void findsEachRowByItsValue(String attribute) throws Exception {
        StoredValues values = new StoredValues(unit, mapping, attribute);
        assertFindsEachRow(values, values.store(SampleValues.of(attribute)));
    }

    @ParameterizedTest
    @MethodSource("temporalAttributes")
    void honoursTheTimeZoneThatHibernateStoresIn(String attribute) throws Exception {
        StoredValues values = new StoredValues(inNewYork, mappingInNewYork, attribute);
        List<@Nullable Object> stored = values.store(SampleValues.of(attribute));
        assertThat(values.read()).isEqualTo(stored);
        assertFindsEachRow(values, stored);
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void takesBackTheTextItWrote(String attribute) throws Exception {
        StoredValues values = new StoredValues(unit, mapping, attribute);
        ValueType type = values.type();
        for (Object stored : values.store(SampleValues.of(attribute))) {
            Object value = StoredValues.unwrap(stored);
            if (value != null) {
                assertThat(type.javaType()).isAssignableFrom(value.getClass());
                assertThat(StoredValues.wrap(type.parse(type.format(value)))).isEqualTo(stored);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "uuid, 1-1-1-1-1",
                "uuid, 00000000-0000-0000-0000-00000000000A",
                "uuid, ||",
                "big, ||",
                "big, 01",
                "big, +1",
                "big, 9223372036854775808",
                "decimal, 1e3",
                "decimal, one",
                "bool, yes",
                "bool, TRUE",
                "instant, 2024-02-30T00:00:00Z",
                "instant, 2024-01-01T00:00:00.0Z",
                "offsetDateTime, yesterday",
                "localDate, 2024-1-1",
                "name, MEH",
                "name, good",
                "bytes, f",
                "bytes, gg",
                "character, ab",
                "character, ||",
                "duration, x"
            })
    void takesBackNoTextThatItNeverWrote(String attribute, String text) throws Exception {
        ValueType type = new StoredValues(unit, mapping, attribute).type();
        assertThatThrownBy(() -> type.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\uD83D", "\uDE00\uD83D"})
    void takesBackNoTextThatPostgresqlCannotStore(String text) throws Exception {
        ValueType type = new StoredValues(unit, mapping, "string").type();
        assertThatThrownBy(() -> type.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToWriteAValueThatItsTextWouldChange() throws Exception {
        ValueType type = new StoredValues(unit, mapping, "year").type();
        assertThatThrownBy(() -> type.format(Year.of(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"offsetDateTime", "zonedDateTime", "instant"})
    void readsAndBindsInfinity(String attribute) throws Exception {
        StoredValues values = new StoredValues(unit, mapping, attribute);
        List<@Nullable Object> stored = values.storeLiterals("'infinity'", "'-infinity'");
        assertThat(values.read()).isEqualTo(stored);
        assertThat(values.throughArray(stored)).isEqualTo(stored);
        assertFindsEachRow(values, stored);
    }

    @Test
    void leavesPaddingOut() throws Exception {
        StoredValues values = new StoredValues(unit, mapping, "padded");
        values.store(List.of("ab"));
        assertThat(values.read()).containsExactly("ab");
        assertFindsEachRow(values, List.of("ab"));
    }

    /** A domain's rules are for what is stored, not for what is searched for. */
    @Test
    void searchesForWhatADomainForbids() throws Exception {
        StoredValues values = new StoredValues(unit, mapping, "domain");
        assertThat(values.throughArray(List.of("forbidden"))).containsExactly("forbidden");
    }

    @Test
    void comparesWithoutRegardToCaseWhereTheColumnDoes() throws Exception {
        StoredValues values = new StoredValues(unit, mapping, "citext");
        values.store(List.of("Ab"));
        assertFindsEachRow(values, List.of("aB"));
    }

    @Test
    void equalsTheTypeOfAnotherColumnWithTheSameValues() throws Exception {
        ValueType string = new StoredValues(unit, mapping, "string").type();
        assertThat(string).isEqualTo(new StoredValues(unit, mapping, "unbounded").type());
        assertThat(string).hasSameHashCodeAs(new StoredValues(unit, mapping, "unbounded").type());
        assertThat(string).isNotEqualTo(new StoredValues(unit, mapping, "email").type());
        assertThat(string).isNotEqualTo(new StoredValues(unit, mapping, "citext").type());
        assertThat(new StoredValues(unit, mapping, "instant").type())
                .isNotEqualTo(new StoredValues(unit, mapping, "offsetDateTime").type());
        assertThat(new StoredValues(unit, mapping, "bool").type())
                .isNotEqualTo(new StoredValues(unit, mapping, "numeric").type());
        assertThat(new StoredValues(unit, mapping, "name").type())
                .isNotEqualTo(new StoredValues(unit, mapping, "named").type());
    }

    /** The array's type decides whether an index on the column can be used. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "string",
                "unbounded",
                "padded",
                "citext",
                "domain",
                "named",
                "uuid",
                "big",
                "money",
                "instant",
                "localDate"
            })
    void joinsAnArrayByTheColumnsIndex(String attribute) throws Exception {
        StoredValues values = new StoredValues(unit, mapping, attribute);
        values.store(SampleValues.of(attribute));
        assertThat(values.planOfArrayJoin()).contains("Index Cond: (").contains("= k.k0)");
    }

    private static void assertFindsEachRow(StoredValues stored, List<@Nullable Object> values)
            throws SQLException {
        long expected = values.stream().filter(Objects::nonNull).count();
        assertThat(stored.countOneByOne(values)).isEqualTo(expected);
        assertThat(stored.countByArray(values)).isEqualTo(expected);
    }

    /** Hibernate shows the blanks that fill up a {@code char(n)}; the engine does not. */
    private static List<@Nullable Object> withoutPadding(
            String attribute, List<@Nullable Object> values) {
        if (!attribute.equals("padded")) {
            return values;
        }
        List<@Nullable Object> stripped = new ArrayList<>();
        values.forEach(
                value -> stripped.add(value instanceof String text ? text.stripTrailing() : value));
        return stripped;
    }
}
