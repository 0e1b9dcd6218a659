package io.espalier.engine.limit;

/**
 * How large a document may be, whatever it asks for.
 *
 * @param tokens lexical tokens, so that reading it stays cheap
 * @param fragments fragments that it defines: graphql-java takes a time to validate them that grows
 *     with the third power of their number
 * @param depth fields inside each other, fragments written out
 * @param fields fields of its operations, fragments written out
 * @param aliases of these, how many stand under another name than their own
 */
public record DocumentLimits(int tokens, int fragments, int depth, int fields, int aliases) {

    public static final DocumentLimits DEFAULTS = new DocumentLimits(10_000, 100, 20, 2_000, 250);
}
