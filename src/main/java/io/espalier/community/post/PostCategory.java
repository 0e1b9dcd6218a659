package io.espalier.community.post;

import io.espalier.community.Timestamped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The fact that a post is filed under a category. Its key is its two ends. */
@Entity
@Table(name = "post_categories")
@IdClass(PostCategory.Key.class)
public class PostCategory extends Timestamped {

    /** The ids of the two ends. */
    public record Key(UUID post, UUID category) {}

    @Id
    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    private Post post;

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Category category;

    @Column(nullable = false, updatable = false)
    private Instant assignedAt = Instant.now();

    @SuppressWarnings("NullAway.Init")
    protected PostCategory() {}

    PostCategory(Post post, Category category) {
        this.post = post;
        this.category = category;
    }

    public Post post() {
        return post;
    }

    public Category category() {
        return category;
    }

    public Instant assignedAt() {
        return assignedAt;
    }
}
