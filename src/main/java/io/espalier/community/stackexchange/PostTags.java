package io.espalier.community.stackexchange;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The {@code Tags} of a post: {@code <hops><history>}, since 2024 {@code |hops|history|}. */
final class PostTags {

    private static final Pattern ANGLES = Pattern.compile("(<[^<>]+>)*");
    private static final Pattern BARS = Pattern.compile("\\|([^|]+\\|)*");
    private static final Pattern DELIMITERS = Pattern.compile("[<>|]+");

    private PostTags() {}

    /** In the dump's order, each once. Empty where the post has no tags. */
    static List<String> of(DumpRow row) {
        String tags = row.findText("Tags").orElse("");
        if (!ANGLES.matcher(tags).matches() && !BARS.matcher(tags).matches()) {
            throw row.broken("Tags is neither of the form <a><b> nor |a|b|: '" + tags + "'");
        }
        return Arrays.stream(DELIMITERS.split(tags))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }
}
