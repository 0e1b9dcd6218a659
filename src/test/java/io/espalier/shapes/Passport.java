package io.espalier.shapes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

/** Its key is that of its holder. */
@Entity
@Table(name = "passports")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Passport {

    @Id private Long id;

    @MapsId
    @OneToOne(optional = false, fetch = FetchType.LAZY)
    private Person holder;

    @Column(nullable = false)
    private String number;
}
