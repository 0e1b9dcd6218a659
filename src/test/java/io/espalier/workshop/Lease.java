package io.espalier.workshop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

/** Of a rack, which goes with it. */
@Entity
@Table(name = "leases")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Lease {

    @Id private Long id;

    @OneToOne(optional = false, fetch = FetchType.LAZY, cascade = CascadeType.REMOVE)
    @JoinColumn(name = "rack_aisle", referencedColumnName = "aisle")
    @JoinColumn(name = "rack_height", referencedColumnName = "height")
    private Rack rack;
}
