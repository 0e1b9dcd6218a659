package io.espalier.engine.spring.graphiql;

/**
 * A tab that GraphiQL opens with. The names are those of its property {@code defaultTabs}.
 *
 * @param query a document of one named operation; the name becomes the tab's
 * @param variables JSON; empty if the operation has none
 */
record Example(String query, String variables) {}
