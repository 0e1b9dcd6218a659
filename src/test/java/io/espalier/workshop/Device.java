package io.espalier.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.Table;

/** Extended, with rows of its own. */
@Entity
@Table(name = "devices")
@Inheritance
@DiscriminatorColumn(name = "kind")
@DiscriminatorValue("PLAIN")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Device {

    @Id private Long id;

    @Column(nullable = false)
    private String name;
}
