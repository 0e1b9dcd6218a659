package io.espalier.engine.spring;

import io.espalier.engine.limit.Limits;
import io.espalier.engine.limit.PageLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The engine's properties, {@code espalier.*}.
 *
 * @param statements whether every answer tells its statements in {@code extensions.espalier}
 */
@ConfigurationProperties("espalier")
public record EspalierProperties(
        @DefaultValue Page page,
        @DefaultValue List list,
        @DefaultValue Batch batch,
        @DefaultValue("true") boolean statements) {

    /**
     * {@code espalier.page.*}.
     *
     * @param rootDefault rows of a connection of {@code Query} that is asked for no number
     * @param nestedDefault rows a parent of any other connection that is asked for no number
     * @param maximum the most rows that a page may be asked for
     * @param offsetMaximum the most rows that {@code offset} may skip
     */
    public record Page(
            @DefaultValue("20") int rootDefault,
            @DefaultValue("10") int nestedDefault,
            @DefaultValue("100") int maximum,
            @DefaultValue("1000000") int offsetMaximum) {}

    /**
     * {@code espalier.list.*}.
     *
     * @param maximum the most rows that a plain list may have for one parent
     */
    public record List(@DefaultValue("1000") int maximum) {}

    /**
     * {@code espalier.batch.*}.
     *
     * @param maximum the most keys of one statement, to find out what batching does: answers stay
     *     the same, but the bound is no longer enforced
     */
    public record Batch(@DefaultValue("2147483647") int maximum) {}

    Limits limits() {
        return new Limits(
                new PageLimits(page.rootDefault, page.nestedDefault, page.maximum),
                list.maximum,
                page.offsetMaximum,
                batch.maximum);
    }
}
