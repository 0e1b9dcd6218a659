package io.espalier.community.action;

import io.espalier.community.post.Post;
import io.espalier.community.user.User;
import io.espalier.community.vote.VoteKind;
import io.espalier.engine.api.EntityReference;
import io.espalier.engine.api.LockedEntities;
import io.espalier.engine.api.Statements;
import java.util.Optional;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What users think of posts: of each at most one vote, up or down. */
@Controller
class VoteActions {

    private final Votes votes;

    VoteActions(Votes votes) {
        this.votes = votes;
    }

    record CastVoteInput(EntityReference<Post> post, EntityReference<User> voter, VoteKind kind) {}

    record CastVotePayload(UUID vote, Post post) {}

    /** Locks the post, finds the voter with the vote, and writes the vote and the score. */
    @MutationMapping
    @Statements(4)
    CastVotePayload castVote(@Argument CastVoteInput input, LockedEntities entities) {
        Ballot ballot = ballot(input.post(), input.voter(), entities);
        Post post = ballot.post();
        Mistakes mistakes = new Mistakes();
        mistakes.require(
                post.published(), "post", "Published", "Nobody votes on what is not published.");
        mistakes.require(
                !votes.isAuthor(ballot.voter(), post),
                "voter",
                "NotTheAuthor",
                "Nobody votes on a post of their own.");
        mistakes.throwIfAny();
        return new CastVotePayload(votes.cast(ballot.voter(), post, input.kind()), post);
    }

    record TakeBackVoteInput(EntityReference<Post> post, EntityReference<User> voter) {}

    record TakeBackVotePayload(Post post) {}

    /** The same, but that the vote is deleted if there is one. */
    @MutationMapping
    @Statements(4)
    TakeBackVotePayload takeBackVote(@Argument TakeBackVoteInput input, LockedEntities entities) {
        Ballot ballot = ballot(input.post(), input.voter(), entities);
        votes.takeBack(ballot.voter(), ballot.post());
        return new TakeBackVotePayload(ballot.post());
    }

    /** Who votes on what. */
    private record Ballot(Post post, Votes.Voter voter) {}

    /** Locks the post, and finds the voter with the vote; both have to be there. */
    private Ballot ballot(
            EntityReference<Post> post, EntityReference<User> voter, LockedEntities entities) {
        Mistakes mistakes = new Mistakes();
        Optional<Post> foundPost = entities.find(post);
        Optional<Votes.Voter> foundVoter = votes.findVoter(voter, post);
        mistakes.requireFound(foundPost, "post", "Post");
        mistakes.requireFound(foundVoter, "voter", "User");
        mistakes.throwIfAny();
        return new Ballot(foundPost.orElseThrow(), foundVoter.orElseThrow());
    }
}
