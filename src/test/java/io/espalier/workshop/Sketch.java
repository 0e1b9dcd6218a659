package io.espalier.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Nobody's but the hall's that refers to it. */
@Entity
@Table(name = "sketches")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Sketch {

    @Id private Long id;

    @Column(nullable = false, unique = true)
    private String name;
}
