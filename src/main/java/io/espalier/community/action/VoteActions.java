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
        Mistakes mistakes = new Mistakes();
        Optional<Post> post = entities.find(input.post());
        Optional<Votes.Voter> voter = votes.findVoter(input.voter(), input.post());
        mistakes.requireFound(post, "post", "Post");
        mistakes.requireFound(voter, "voter", "User");
        mistakes.throwIfAny();
        Post about = post.orElseThrow();
        mistakes.require(
                about.published(), "post", "Published", "Nobody votes on what is not published.");
        mistakes.require(
                !votes.isAuthor(voter.orElseThrow(), about),
                "voter",
                "NotTheAuthor",
                "Nobody votes on a post of their own.");
        mistakes.throwIfAny();
        return new CastVotePayload(votes.cast(voter.orElseThrow(), about, input.kind()), about);
    }

    record TakeBackVoteInput(EntityReference<Post> post, EntityReference<User> voter) {}

    record TakeBackVotePayload(Post post) {}

    /** The same, but that the vote is deleted if there is one. */
    @MutationMapping
    @Statements(4)
    TakeBackVotePayload takeBackVote(@Argument TakeBackVoteInput input, LockedEntities entities) {
        Mistakes mistakes = new Mistakes();
        Optional<Post> post = entities.find(input.post());
        Optional<Votes.Voter> voter = votes.findVoter(input.voter(), input.post());
        mistakes.requireFound(post, "post", "Post");
        mistakes.requireFound(voter, "voter", "User");
        mistakes.throwIfAny();
        votes.takeBack(voter.orElseThrow(), post.orElseThrow());
        return new TakeBackVotePayload(post.orElseThrow());
    }
}
