package io.espalier.workshop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;

/** Nobody's but the hall's that refers to it; takes its strokes along. */
@Entity
@Table(name = "sketches")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Sketch {

    @Id private Long id;

    @Column(nullable = false, unique = true)
    private String name;

    @OneToMany(mappedBy = "sketch", cascade = CascadeType.REMOVE)
    private Set<Stroke> strokes = new HashSet<>();
}
