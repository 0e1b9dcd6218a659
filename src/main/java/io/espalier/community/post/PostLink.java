package io.espalier.community.post;

import io.espalier.community.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A reference from one post to another; at most one of each kind between the same two. */
@Entity
@Table(
        name = "post_links",
        uniqueConstraints = @UniqueConstraint(columnNames = {"post_id", "related_post_id", "kind"}))
public class PostLink extends Identified {

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(nullable = false)
    private PostLinkKind kind;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Post post;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Post relatedPost;

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

    /** The post that points. */
    public Post post() {
        return post;
    }

    /** The post pointed to, the original where the kind is {@link PostLinkKind#DUPLICATE}. */
    public Post relatedPost() {
        return relatedPost;
    }
}
