package io.espalier.shapes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A view. */
@Entity
@Immutable
@Table(name = "article_figures")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class ArticleFigures {

    @Id
    @Column(name = "article_id")
    private Long articleId;

    private long remarkCount;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "article_id", insertable = false, updatable = false)
    private @Nullable Article article;
}
