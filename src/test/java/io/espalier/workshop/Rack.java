package io.espalier.workshop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;

/** Found by two numbers, of which either may be the other's; takes its crates along. */
@Entity
@Table(name = "racks")
@IdClass(Rack.Key.class)
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Rack {

    record Key(Integer aisle, Integer height) implements Serializable {}

    @Id private Integer aisle;

    @Id private Integer height;

    @OneToMany(mappedBy = "rack", cascade = CascadeType.REMOVE)
    private Set<Crate> crates = new HashSet<>();
}
