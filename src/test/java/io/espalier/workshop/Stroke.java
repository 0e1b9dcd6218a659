package io.espalier.workshop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** One of a sketch's, and gone with it. */
@Entity
@Table(name = "strokes")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Stroke {

    @Id private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Sketch sketch;
}
