package io.espalier.community.action;

import io.espalier.community.post.Post;
import io.espalier.community.user.User;
import io.espalier.community.vote.Vote;
import io.espalier.community.vote.VoteKind;
import io.espalier.engine.api.EntityReference;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceUnitUtil;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The votes that make the score of a post. Whoever writes one has locked the post, so that of two
 * at once the second sees what the first has done.
 */
@Component
class Votes {

    private final EntityManager entityManager;

    Votes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A user before a post.
     *
     * @param vote the id of the vote that the user has cast on it, up or down; null for none
     * @param kind of that vote
     */
    record Voter(UUID id, @Nullable UUID vote, @Nullable VoteKind kind) {

        private int points() {
            return pointsOf(kind);
        }
    }

    private static int pointsOf(@Nullable VoteKind kind) {
        return switch (kind) {
            case UP -> 1;
            case DOWN -> -1;
            case null, default -> 0;
        };
    }

    /** One statement. */
    Optional<Voter> findVoter(EntityReference<User> user, EntityReference<Post> post) {
        return entityManager
                .createQuery(
                        "select user.id, vote.id, vote.kind from User user"
                                + " left join Vote vote on fk(vote.user) = user.id and fk(vote.post) = :post and vote.kind in (UP, DOWN)"
                                + " where user.id = :user",
                        Voter.class)
                .setParameter("user", user.key(UUID.class))
                .setParameter("post", post.key(UUID.class))
                .getResultStream()
                .findFirst();
    }

    /** No statement: of a reference only the identifier is asked. */
    boolean isAuthor(Voter voter, Post post) {
        PersistenceUnitUtil unit = entityManager.getEntityManagerFactory().getPersistenceUnitUtil();
        return post.author().map(unit::getIdentifier).filter(voter.id()::equals).isPresent();
    }

    /** Casts a vote, or makes the one that is there another; its id. Two statements, or none. */
    UUID cast(Voter voter, Post post, VoteKind kind) {
        if (voter.kind() == kind) {
            return Objects.requireNonNull(voter.vote());
        }
        addToScore(post, pointsOf(kind) - voter.points());
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        if (voter.vote() == null) {
            Vote vote =
                    new Vote(kind, post, entityManager.getReference(User.class, voter.id()), today);
            entityManager.persist(vote);
            return vote.id();
        }
        entityManager
                .createQuery("update Vote set kind = :kind, castOn = :today where id = :id")
                .setParameter("kind", kind)
                .setParameter("today", today)
                .setParameter("id", voter.vote())
                .executeUpdate();
        return voter.vote();
    }

    /** Two statements, or none where there is no vote. */
    void takeBack(Voter voter, Post post) {
        if (voter.vote() != null) {
            addToScore(post, -voter.points());
            entityManager
                    .createQuery("delete Vote where id = :id")
                    .setParameter("id", voter.vote())
                    .executeUpdate();
        }
    }

    /**
     * In the database, and without a new version: who edits the post is not in the way of votes.
     */
    private void addToScore(Post post, int points) {
        entityManager
                .createQuery("update Post set score = score + :points where id = :id")
                .setParameter("points", points)
                .setParameter("id", post.id())
                .executeUpdate();
    }
}
