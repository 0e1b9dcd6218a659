package io.espalier.engine.limit;

/**
 * How large a document may be, whatever it asks for.
 *
 * @param tokens lexical tokens, so that reading it stays cheap
 * @param fragments fragments that it defines: graphql-java takes a time to validate them that grows
 *     with the third power of their number
 * @param depth fields inside each other, fragments written out; conditions inside each other too
 * @param fields fields of its operations, fragments written out
 * @param aliases of these, how many stand under another name than their own
 * @param conditions the conditions of one {@code where}, and the keys of one {@code orderBy}
 */
public record DocumentLimits(
        int tokens, int fragments, int depth, int fields, int aliases, int conditions) {

    public static final DocumentLimits DEFAULTS =
            new DocumentLimits(10_000, 100, 20, 2_000, 250, 250);
}
