package io.espalier.workshop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Has what nobody else may have: a sign that refers to it, and a sketch that it refers to. */
@Entity
@Table(name = "halls")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Hall {

    @Id private Long id;

    @Column(nullable = false, unique = true)
    private String name;

    @OneToOne(
            mappedBy = "hall",
            fetch = FetchType.LAZY,
            cascade = CascadeType.REMOVE,
            orphanRemoval = true)
    private @Nullable Sign sign;

    @OneToOne(fetch = FetchType.LAZY, orphanRemoval = true)
    @JoinColumn(name = "sketch_id", unique = true)
    private @Nullable Sketch sketch;
}
