package io.espalier.shapes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;

/** Found by a text. */
@Entity
@Table(name = "countries")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Country {

    @Id private String code;

    @Column(nullable = false)
    private String name;

    @OneToMany(mappedBy = "home.country")
    private Set<Person> people = new HashSet<>();
}
