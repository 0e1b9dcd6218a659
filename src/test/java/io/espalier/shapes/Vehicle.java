package io.espalier.shapes;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;

/** A class that is extended and has rows of its own, told apart by numbers. */
@Entity
@Table(name = "vehicles")
@Inheritance
@DiscriminatorColumn(name = "type", discriminatorType = DiscriminatorType.INTEGER)
@DiscriminatorValue("1")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Vehicle {

    @Id private Long id;

    @Column(nullable = false)
    private String plate;

    @ManyToMany
    @JoinTable(
            name = "vehicle_drivers",
            joinColumns = @JoinColumn(name = "vehicle_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    private Set<Person> drivers = new HashSet<>();
}
