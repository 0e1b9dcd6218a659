package io.espalier.community.user;

/** What a user may do, from least to most. */
public enum Role {
    /** Writes, comments and votes. */
    USER,
    /** Also edits and closes what others wrote. */
    MODERATOR,
    /** Also decides who is a moderator. */
    ADMIN
}
