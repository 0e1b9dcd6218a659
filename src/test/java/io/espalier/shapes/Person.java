package io.espalier.shapes;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refers to itself, and has the same embeddable twice. */
@Entity
@Table(name = "people")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Person {

    @Id private Long id;

    @Column(nullable = false)
    private String name;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "home_street"))
    @AttributeOverride(name = "city", column = @Column(name = "home_city", nullable = false))
    private Address home;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person manager;

    @OneToMany(mappedBy = "manager")
    private Set<Person> reports = new HashSet<>();

    @OneToMany(mappedBy = "owner")
    private Set<Pet> pets = new HashSet<>();

    @OneToOne(mappedBy = "holder")
    private @Nullable Passport passport;

    @ManyToMany(mappedBy = "reviewers")
    private Set<Article> reviewed = new HashSet<>();

    @ManyToMany(mappedBy = "drivers")
    private Set<Vehicle> vehicles = new HashSet<>();

    @OneToMany(mappedBy = "author")
    private Set<Note> notes = new HashSet<>();
}
