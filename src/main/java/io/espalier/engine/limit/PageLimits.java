package io.espalier.engine.limit;

/**
 * How many rows one page of a connection may have.
 *
 * @param rootDefault rows where a connection of {@code Query} is asked for no number
 * @param nestedDefault rows a parent where a connection below another is asked for no number
 * @param maximum the most that {@code first} or {@code last} may ask for
 */
public record PageLimits(int rootDefault, int nestedDefault, int maximum) {

    public static final PageLimits DEFAULTS = new PageLimits(20, 10, 100);

    public PageLimits {
        if (rootDefault < 0
                || nestedDefault < 0
                || maximum < Math.max(rootDefault, nestedDefault)) {
            throw new IllegalArgumentException(
                    "page limits must be at least 0, and the maximum at least each default: "
                            + rootDefault
                            + ", "
                            + nestedDefault
                            + ", "
                            + maximum);
        }
    }
}
