package io.espalier.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.CreationTimestamp;
import org.jspecify.annotations.Nullable;

/** A book, on a shelf or lent. */
@Entity
@Table(name = "books")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Book {

    @Id private String isbn;

    @Column(nullable = false)
    private String title;

    @CreationTimestamp private OffsetDateTime addedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Shelf shelf;

    @ManyToMany
    @JoinTable(
            name = "book_tags",
            joinColumns = @JoinColumn(name = "book_isbn"),
            inverseJoinColumns = @JoinColumn(name = "tag_code"))
    private Set<Tag> tags = new HashSet<>();
}
