package io.espalier.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseUrlTest {

    static Stream<Arguments> addresses() {
        return Stream.of(
                arguments(
                        "postgresql://ada:secret@db.example:6543/garden",
                        url("db.example", 6543, "garden", "ada", "secret")),
                arguments(
                        "postgres://ada:secret@db.example:6543/garden",
                        url("db.example", 6543, "garden", "ada", "secret")),
                arguments(
                        "  postgresql://ada:secret@db.example/garden\n",
                        url("db.example", null, "garden", "ada", "secret")),
                arguments(
                        "postgresql://db.example:/garden",
                        url("db.example", null, "garden", null, null)),
                arguments(
                        "postgresql://ada@db.example/garden",
                        url("db.example", null, "garden", "ada", null)),
                arguments(
                        "postgresql://ada:@db.example/garden",
                        url("db.example", null, "garden", "ada", "")),
                arguments(
                        "postgresql://:secret@db.example/garden",
                        url("db.example", null, "garden", null, "secret")),
                arguments(
                        "postgresql://ada:a%40b%2Fc%3Ad%25+@h/my%20garden",
                        url("h", null, "my garden", "ada", "a@b/c:d%+")),
                arguments(
                        "postgresql://ada:a@b:c@h/garden",
                        url("h", null, "garden", "ada", "a@b:c")),
                arguments(
                        "postgresql://zo%C3%AB:p%F0%9F%8C%B1@h/gärten",
                        url("h", null, "gärten", "zoë", "p🌱")),
                arguments(
                        "postgresql://ada@[::1]:6543/garden",
                        url("[::1]", 6543, "garden", "ada", null)),
                arguments(
                        "postgresql://h/garden?sslmode=verify-full&connect_timeout=5&options=-c%20geqo%3Doff",
                        url(
                                "h",
                                null,
                                "garden",
                                null,
                                null,
                                "sslmode",
                                "verify-full",
                                "connectTimeout",
                                "5",
                                "options",
                                "-c geqo=off")));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void readsEachPart(String text, DatabaseUrl expected) {
        assertThat(DatabaseUrl.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mysql://ada:secret@h/garden | it does not begin with postgresql://",
                "jdbc:postgresql://h/garden | it does not begin with postgresql://",
                "h:5432/garden | it does not begin with postgresql://",
                "postgresql:///garden | before the database it needs host or host:port",
                "postgresql://ada:secret@/garden | before the database it needs host or host:port",
                "postgresql://ada:sec/ret@h/garden | in the user, the password and the database / ? # are written %2F %3F %23",
                "postgresql://ada:sec#ret@h/garden | in the user, the password and the database / ? # are written %2F %3F %23",
                "postgresql://h:secret/garden | before the database it needs host or host:port",
                "postgresql://h:0/garden | its port is not between 1 and 65535",
                "postgresql://h:65536/garden | its port is not between 1 and 65535",
                "postgresql://h | it names no database",
                "postgresql://h/ | it names no database",
                "postgresql://%2Fvar%2Frun/garden | Java cannot use a Unix socket",
                "postgresql://ada:100%@h/garden | a % in its password is not followed by two hexadecimal digits",
                "postgresql://ada:sec%FFret@h/garden | its password is not UTF-8",
                "postgresql://h/garden?sslmode | its parameters are not name=value",
            })
    void refusesWhatIsNoAddressWithoutQuotingIt(String text, String reason) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith(
                        "DATABASE_URL is not an address like postgresql://user:password@host:port/database: "
                                + reason)
                .message()
                .doesNotContain("secret", "sec", "ret", "\n");
    }

    /** pgjdbc's own parser is the judge of what its URL means. */
    @Property
    void pgjdbcReadsWhatWasMeant(@ForAll("text") String database, @ForAll("text") String value) {
        DatabaseUrl address =
                url("db.example", 6543, database, "ada", "secret", "ApplicationName", value);

        PGSimpleDataSource read = new PGSimpleDataSource();
        read.setUrl(address.jdbcUrl());

        assertThat(read.getServerNames()).containsExactly("db.example");
        assertThat(read.getPortNumbers()).containsExactly(6543);
        assertThat(read.getDatabaseName()).isEqualTo(database);
        assertThat(read.getApplicationName()).isEqualTo(value);
    }

    @Property
    void whatIsWrittenReadsBack(
            @ForAll("text") String user,
            @ForAll("text") String password,
            @ForAll("text") String database) {
        String text =
                "postgresql://"
                        + escaped(user)
                        + ":"
                        + escaped(password)
                        + "@h:1/"
                        + escaped(database);

        assertThat(DatabaseUrl.parse(text)).isEqualTo(url("h", 1, database, user, password));
    }

    @Test
    void itsTextHoldsNoPassword() {
        assertThat(url("h", 1, "garden", "ada", "secret", "sslmode", "require"))
                .hasToString("postgresql://ada@h:1/garden?sslmode=require");
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.strings()
                .all()
                .excludeChars('\0')
                .ofMinLength(1)
                .filter(DatabaseUrlTest::isUnicode);
    }

    /** A half of a surrogate pair is no character, and has no UTF-8. */
    private static boolean isUnicode(String text) {
        return text.codePoints()
                .noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte octet : text.getBytes(UTF_8)) {
            escaped.append("%%%02X".formatted(octet));
        }
        return escaped.toString();
    }

    private static DatabaseUrl url(
            String host,
            @Nullable Integer port,
            String database,
            @Nullable String user,
            @Nullable String password,
            String... parameters) {
        SequencedMap<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            named.put(parameters[i], parameters[i + 1]);
        }
        return new DatabaseUrl(host, port, database, user, password, named);
    }
}
