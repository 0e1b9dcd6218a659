package io.espalier.engine.limit;

/**
 * All limits together.
 *
 * @param page how large a page may be
 * @param listMaximum the most rows a plain list may have for one parent; one more is an error,
 *     never a cut
 * @param offsetMaximum the most rows that {@code offset} may skip
 */
public record Limits(PageLimits page, int listMaximum, int offsetMaximum) {

    public static final Limits DEFAULTS = new Limits(PageLimits.DEFAULTS, 1_000, 1_000_000);
}
