package io.espalier.community.post;

/** Why one post points to another. */
public enum PostLinkKind {
    /** The one mentions the other. */
    LINKED,
    /** The one asks again what the other asked first. */
    DUPLICATE
}
