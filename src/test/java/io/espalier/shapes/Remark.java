package io.espalier.shapes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/** Shown once it is approved, and not if it is spam. */
@Entity
@Table(name = "remarks")
@SQLRestriction("approved and body <> 'spam'")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Remark {

    @Id private Long id;

    @Column(name = "body", nullable = false)
    private String text;

    @ManyToOne(fetch = FetchType.EAGER)
    private @Nullable Article article;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Remark inReplyTo;

    @OneToMany(mappedBy = "inReplyTo")
    private Set<Remark> replies = new HashSet<>();
}
