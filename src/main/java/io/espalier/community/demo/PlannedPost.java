package io.espalier.community.demo;

import io.espalier.community.post.PostKind;

/**
 * A post without its words.
 *
 * @param number from 0, in the order of creation
 * @param createdAt milliseconds since 1970
 * @param author a user, or {@link Outline#NONE} when the account is gone
 * @param parent the question that it answers, or {@link Outline#NONE}
 * @param draft whether nobody but its author has seen it
 */
record PlannedPost(
        int number,
        PostKind kind,
        long createdAt,
        int author,
        int parent,
        Topic topic,
        boolean draft,
        int upVotes,
        int downVotes) {

    int votes() {
        return upVotes + downVotes;
    }
}
