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

/** Its hall's, and gone when that lets go of it; takes its lamp along. */
@Entity
@Table(name = "signs")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Sign {

    @Id private Long id;

    @Column(nullable = false)
    private String text;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "hall_id", unique = true)
    private @Nullable Hall hall;

    @OneToOne(mappedBy = "sign", fetch = FetchType.LAZY, cascade = CascadeType.REMOVE)
    private @Nullable Lamp lamp;
}
