package io.espalier.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElse;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes one address apart. Says what is wrong without quoting it: a password may stand in the wrong
 * place.
 */
final class DatabaseUrlParser {

    private static final Pattern SCHEME = Pattern.compile("postgres(ql)?://");
    private static final Pattern PARTS =
            Pattern.compile(
                    "((?<credentials>[^/?#]*)@)?(?<place>[^/?#@]*)(/(?<database>[^/?#]*))?(\\?(?<query>[^#]*))?");
    private static final Pattern PLACE =
            Pattern.compile("(?<host>\\[[0-9A-Fa-f:.]+]|[^:\\[\\],]+)(:(?<port>\\d{0,5}))?");
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{2}");

    /**
     * The connection parameters of libpq that pgjdbc spells otherwise; the rest, as sslmode, have
     * one name.
     */
    private static final Map<String, String> PGJDBC_NAMES =
            Map.of(
                    "application_name", "ApplicationName",
                    "channel_binding", "channelBinding",
                    "connect_timeout", "connectTimeout",
                    "gssencmode", "gssEncMode",
                    "require_auth", "requireAuth",
                    "sslnegotiation", "sslNegotiation");

    private final String text;

    DatabaseUrlParser(String text) {
        this.text = text;
    }

    DatabaseUrl parse() {
        Matcher scheme = SCHEME.matcher(text);
        if (!scheme.lookingAt()) {
            throw invalid("it does not begin with postgresql://");
        }
        Matcher parts = PARTS.matcher(text.substring(scheme.end()));
        if (!parts.matches()) {
            throw invalid(
                    "in the user, the password and the database / ? # are written %2F %3F %23");
        }
        Matcher place = PLACE.matcher(group(parts, "place"));
        if (!place.matches()) {
            throw invalid(
                    "before the database it needs host or host:port, and / ? # in a password are written %2F %3F %23");
        }
        String host = decoded("host", group(place, "host"));
        if (host.startsWith("/")) {
            throw invalid("Java cannot use a Unix socket, so it needs a host");
        }
        String database = decoded("database", group(parts, "database"));
        if (database.isEmpty()) {
            throw invalid("it names no database");
        }
        String[] credentials = group(parts, "credentials").split(":", 2);
        String user = decoded("user", credentials[0]);
        return new DatabaseUrl(
                host,
                port(group(place, "port")),
                database,
                user.isEmpty() ? null : user,
                credentials.length < 2 ? null : decoded("password", credentials[1]),
                parameters(group(parts, "query")));
    }

    private static @Nullable Integer port(String digits) {
        if (digits.isEmpty()) {
            return null;
        }
        int port = Integer.parseInt(digits);
        if (port < 1 || port > 65_535) {
            throw invalid("its port is not between 1 and 65535");
        }
        return port;
    }

    private static SequencedMap<String, String> parameters(String query) {
        SequencedMap<String, String> parameters = new LinkedHashMap<>();
        for (String parameter : query.split("&", -1)) {
            if (parameter.isEmpty()) {
                continue;
            }
            String[] pair = parameter.split("=", 2);
            if (pair.length < 2 || pair[0].isEmpty()) {
                throw invalid("its parameters are not name=value");
            }
            String name = decoded("parameter", pair[0]);
            parameters.put(PGJDBC_NAMES.getOrDefault(name, name), decoded("parameter", pair[1]));
        }
        return parameters;
    }

    /** Undoes the percent-encoding of RFC 3986, in which a plus sign is itself. */
    private static String decoded(String part, String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length(); i++) {
            if (encoded.charAt(i) != '%') {
                int character = encoded.codePointAt(i);
                bytes.writeBytes(Character.toString(character).getBytes(UTF_8));
                i += Character.charCount(character) - 1;
                continue;
            }
            String hex = encoded.substring(i + 1, Math.min(i + 3, encoded.length()));
            if (!HEX.matcher(hex).matches()) {
                throw invalid(
                        "a % in its "
                                + part
                                + " is not followed by two hexadecimal digits; a percent sign itself is %25");
            }
            bytes.write(Integer.parseInt(hex, 16));
            i += 2;
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException malformed) {
            throw invalid("its " + part + " is not UTF-8");
        }
    }

    private static String group(Matcher matcher, String name) {
        return requireNonNullElse(matcher.group(name), "");
    }

    private static DatabaseException invalid(String reason) {
        return new DatabaseException(
                "DATABASE_URL is not an address like postgresql://user:password@host:port/database: "
                        + reason
                        + ".");
    }
}
