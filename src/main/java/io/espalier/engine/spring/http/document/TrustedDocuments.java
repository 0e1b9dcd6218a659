package io.espalier.engine.spring.http.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The documents that a server knows, by the names that clients have for them: {@code sha256:} and
 * the hash of the text in hexadecimal digits, the hash alone, or what a manifest calls it.
 *
 * @see <a
 *     href="https://github.com/graphql/graphql-over-http/blob/main/spec/Appendix%20A%20--%20Persisted%20Documents.md">GraphQL
 *     over HTTP, persisted documents</a>
 */
public final class TrustedDocuments {

    private static final String PREFIX = "sha256:";

    private final Map<String, String> byName;
    private final Set<String> hashes = new HashSet<>();

    /** Of names and texts; a text is known by its hash in any case. */
    TrustedDocuments(Map<String, String> named) {
        byName = new HashMap<>(named);
        for (String text : named.values()) {
            String hash = hash(text);
            hashes.add(hash);
            byName.putIfAbsent(hash, text);
        }
    }

    /** The text of the document of this name. */
    public Optional<String> named(String name) {
        String bare = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
        return Optional.ofNullable(byName.getOrDefault(name, byName.get(bare)));
    }

    boolean trusts(String text) {
        return hashes.contains(hash(text));
    }

    /** All texts, those of several names once. */
    Collection<String> texts() {
        return Set.copyOf(byName.values());
    }

    static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
