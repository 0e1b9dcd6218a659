package io.espalier.engine.plan;

import org.jspecify.annotations.Nullable;

/**
 * Which part of an ordered list a page shows.
 *
 * @param backward whether the page is taken from the end ({@code last}) instead of the start
 * @param size the most rows it may have
 * @param after only rows behind this place; null for no such bound
 * @param before only rows ahead of this place; null for no such bound
 * @param offset rows to skip from the start; 0 with a bound and for a backward page
 * @param tellsPrevious whether the answer asks if the list begins before the page
 * @param tellsNext whether the answer asks if the list goes on after the page
 */
public record Window(
        boolean backward,
        int size,
        @Nullable Position after,
        @Nullable Position before,
        int offset,
        boolean tellsPrevious,
        boolean tellsNext) {

    /**
     * How many rows to read: one more than the page has where the answer asks if the list goes on
     * there.
     */
    public long reads() {
        return size + ((backward ? tellsPrevious : tellsNext) ? 1L : 0L);
    }

    /**
     * Whether the page's own rows do not tell if something precedes it, so that the statement must
     * look.
     *
     * <p>A backward page sees the row before it itself; rows up to {@code after} and rows skipped
     * by {@code offset} it never sees.
     */
    public boolean looksForPrevious() {
        return tellsPrevious && (after != null || offset > 0);
    }

    /** The counterpart at the page's end: only rows from {@code before} on are never seen. */
    public boolean looksForNext() {
        return tellsNext && before != null;
    }
}
