package io.espalier.community.post;

import io.espalier.community.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A reference from one post to another; at most one of each kind between the same two. */
@Entity
@Table(
        name = "post_links",
        uniqueConstraints = @UniqueConstraint(columnNames = {"post_id", "related_post_id", "kind"}))
public class PostLink extends Identified {

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(nullable = false)
    private PostLinkKind kind;

    @ManyToOne(fetch = FetchType.EAGER)
    private @Nullable Post post;

    @ManyToOne(fetch = FetchType.EAGER)
    private @Nullable Post relatedPost;

    @SuppressWarnings("NullAway.Init")
    protected PostLink() {}

    public PostLink(PostLinkKind kind, Post post, Post relatedPost) {
        this.kind = kind;
        this.post = post;
        this.relatedPost = relatedPost;
    }

    public PostLinkKind kind() {
        return kind;
    }

    /** The post that points; empty while it is deleted. */
    public Optional<Post> post() {
        return Optional.ofNullable(post);
    }

    /**
     * The post pointed to, the original where the kind is {@link PostLinkKind#DUPLICATE}; empty
     * while it is deleted.
     */
    public Optional<Post> relatedPost() {
        return Optional.ofNullable(relatedPost);
    }
}
