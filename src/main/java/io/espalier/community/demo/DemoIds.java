package io.espalier.community.demo;

import java.util.UUID;

/**
 * Ids of the layout that the database's own have, so that they sort by creation, but with a hash in
 * place of chance.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7">RFC 9562, UUID version
 *     7</a>
 */
final class DemoIds {

    private DemoIds() {}

    /**
     * The id of one row.
     *
     * @param table distinguishes rows of two tables that have one number and one moment
     * @param number of the row within its table
     * @param createdAt milliseconds since 1970
     */
    static UUID of(Table table, int number, long createdAt) {
        long hash = scramble(scramble(table.seed()) + number);
        long more = scramble(hash);
        return new UUID(
                (createdAt << 16) | 0x7000 | (hash & 0x0FFF),
                0x8000_0000_0000_0000L | (more >>> 2));
    }

    /** The finalizer of SplitMix64: a bijection, so that two numbers never meet. */
    private static long scramble(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
