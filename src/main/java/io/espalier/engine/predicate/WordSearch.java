package io.espalier.engine.predicate;

import io.espalier.engine.mapping.Column;

/**
 * A search for words, as web search engines take them: {@code "exact words" this or -that}.
 *
 * @param vector the column that holds the words of a row
 * @param language PostgreSQL's configuration for text search
 * @see <a
 *     href="https://www.postgresql.org/docs/current/textsearch-controls.html#TEXTSEARCH-PARSING-QUERIES">PostgreSQL,
 *     websearch_to_tsquery</a>
 */
public record WordSearch(Column vector, String language, String words) {}
