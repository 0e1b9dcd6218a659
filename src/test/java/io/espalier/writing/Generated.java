package io.espalier.writing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives what is another in every run a name that is not: new ids by the order of their creation,
 * and the time of the run.
 */
final class Generated {

    /** The ids of the cases' own rows tell what they are. */
    private static final Pattern UUID =
            Pattern.compile(
                    "(?!01900000)[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Pattern GLOBAL_ID = Pattern.compile("\"(MTp[A-Za-z0-9_-]+)\"");

    /** Rows of the cases are of 2024. */
    private static final Pattern TIME =
            Pattern.compile(
                    "\"20(?!24)\\d\\d-\\d\\d-\\d\\d(?:T[0-9:.]+(?:Z|[+-]\\d\\d:\\d\\d))?\"");

    private final List<String> ids;

    private Generated(List<String> ids) {
        this.ids = ids;
    }

    /** Of all that one run wrote and answered. */
    static Generated in(String... texts) {
        TreeSet<String> ids = new TreeSet<>();
        for (String text : texts) {
            UUID.matcher(decoded(text)).results().map(MatchResult::group).forEach(ids::add);
        }
        return new Generated(new ArrayList<>(ids));
    }

    String named(String text) {
        String named =
                UUID.matcher(decoded(text))
                        .replaceAll(id -> "new-" + (ids.indexOf(id.group()) + 1));
        return TIME.matcher(named).replaceAll("\"now\"");
    }

    private static String decoded(String text) {
        return GLOBAL_ID.matcher(text).replaceAll(id -> "\"" + readable(id.group(1)) + "\"");
    }

    private static String readable(String id) {
        String decoded = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
        return decoded.lines().collect(Collectors.joining(" ")).substring(2).replace(':', ' ');
    }
}
