package io.espalier.bench.engine;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "post_categories")
@IdClass(PostCategory.Key.class)
@SuppressWarnings("unused")
class PostCategory {

    record Key(UUID post, UUID category) {}

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Post post;

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Category category;

    @Column(nullable = false, updatable = false)
    private Instant assignedAt = Instant.now();
}
