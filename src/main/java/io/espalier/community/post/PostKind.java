package io.espalier.community.post;

/** What a post is. */
public enum PostKind {
    /** Asks something; its answers are posts of their own. */
    QUESTION,
    /** Answers its parent, a question. */
    ANSWER,
    /** Stands for itself. */
    ARTICLE,
    /** A page that the community keeps, such as the description of a category. */
    WIKI
}
