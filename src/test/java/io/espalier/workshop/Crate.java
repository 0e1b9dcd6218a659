package io.espalier.workshop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** In a rack, and gone with it. */
@Entity
@Table(name = "crates")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Crate {

    @Id private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "rack_aisle", referencedColumnName = "aisle")
    @JoinColumn(name = "rack_height", referencedColumnName = "height")
    private Rack rack;
}
