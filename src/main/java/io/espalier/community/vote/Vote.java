package io.espalier.community.vote;

import io.espalier.community.Identified;
import io.espalier.community.post.Post;
import io.espalier.community.user.User;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What someone thinks of a post. The voter of a secret vote is unknown. */
@Entity
@Table(name = "votes")
public class Vote extends Identified {

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(nullable = false)
    private VoteKind kind;

    @ManyToOne(fetch = FetchType.EAGER)
    private @Nullable Post post;

    @ManyToOne(fetch = FetchType.EAGER)
    private @Nullable User user;

    @Column(nullable = false)
    private LocalDate castOn;

    @SuppressWarnings("NullAway.Init")
    protected Vote() {}

    public Vote(VoteKind kind, Post post, @Nullable User user, LocalDate castOn) {
        this.kind = kind;
        this.post = post;
        this.user = user;
        this.castOn = castOn;
    }

    public VoteKind kind() {
        return kind;
    }

    /** Empty while the post is deleted. */
    public Optional<Post> post() {
        return Optional.ofNullable(post);
    }

    public Optional<User> user() {
        return Optional.ofNullable(user);
    }

    /** The day in UTC; the hour is not kept, so that votes cannot be matched to visits. */
    public LocalDate castOn() {
        return castOn;
    }
}
