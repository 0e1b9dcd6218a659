package io.espalier.community.vote;

/**
 * What a vote says about its post: {@link #UP} and {@link #DOWN} make the score, the rest is
 * upkeep.
 */
public enum VoteKind {
    /** This answer settled my question. */
    ACCEPT,
    /** Useful. */
    UP,
    /** Not useful. */
    DOWN,
    /** Rude or abusive. */
    OFFENSIVE,
    /** I want to find this again. */
    FAVORITE,
    /** Should take no more answers. */
    CLOSE,
    /** Should take answers again. */
    REOPEN,
    /** Reputation is offered for an answer. */
    BOUNTY_START,
    /** The reputation offered goes to this answer. */
    BOUNTY_CLOSE,
    /** Should go. */
    DELETE,
    /** Should come back. */
    UNDELETE,
    /** Advertising. */
    SPAM,
    /** A moderator should have a look. */
    INFORM_MODERATOR,
    /** A moderator had a look. */
    MODERATOR_REVIEW,
    /** A suggested edit is good. */
    APPROVE_EDIT
}
