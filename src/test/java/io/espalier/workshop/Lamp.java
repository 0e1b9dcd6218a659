package io.espalier.workshop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Hangs at a sign. */
@Entity
@Table(name = "lamps")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Lamp {

    @Id private Long id;

    private int watts;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sign_id", unique = true)
    private @Nullable Sign sign;
}
