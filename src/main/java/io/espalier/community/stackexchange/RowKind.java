package io.espalier.community.stackexchange;

/**
 * What an id is made for. The names are part of the hash in every id that was ever made: none may
 * be renamed.
 */
enum RowKind {
    USER,
    PROFILE,
    CATEGORY,
    POST,
    COMMENT,
    VOTE,
    BADGE,
    POST_LINK
}
