package io.espalier.engine.binding;

import io.espalier.engine.mapping.Column;

/**
 * How the texts of a type are searched.
 *
 * @param vector the column of its table that holds their words
 * @param language PostgreSQL's configuration for text search, for the words that are looked for
 */
public record TextSearch(Column vector, String language) {}
