package io.espalier.community.stackexchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes the ids of one site's rows, always the same ones for the same dump. An id has the layout of
 * a UUIDv7: 48 bits of milliseconds since 1970, the version, 12 bits, the variant, 62 bits. The
 * milliseconds are the row's creation date; the 74 bits are the start of a SHA-256 over site, kind
 * and number, where RFC 9562 has random ones.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#section-5.7">RFC 9562, UUID Version 7</a>
 */
record RowIds(Site site) {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long LOW_12_BITS = 0xFFFL;
    private static final long LOW_62_BITS = 0x3FFF_FFFF_FFFF_FFFFL;

    /**
     * @param number the dump's own {@code Id}, which is unique for a site and kind only, and can be
     *     negative
     */
    UUID id(RowKind kind, long number, Instant createdAt) {
        return id(site.name() + '\n' + kind.name() + '\n' + number, createdAt);
    }

    /**
     * A category belongs to no site: the same name gives the same hash everywhere, so categories of
     * two sites can be one row.
     */
    static UUID category(String name, Instant createdAt) {
        return id('\n' + RowKind.CATEGORY.name() + '\n' + name, createdAt);
    }

    private static UUID id(String identity, Instant createdAt) {
        ByteBuffer hash =
                ByteBuffer.wrap(sha256().digest(identity.getBytes(StandardCharsets.UTF_8)));
        long first = hash.getLong();
        long second = hash.getLong();
        return new UUID(
                (createdAt.toEpochMilli() << 16) | VERSION_7 | (first & LOW_12_BITS),
                VARIANT | (second & LOW_62_BITS));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
