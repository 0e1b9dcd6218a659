package io.espalier.workshop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;

/**
 * Numbered by a sequence; takes its tasks along when it goes, and lets no order live without it.
 */
@Entity
@Table(name = "crews")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Crew {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crew_numbers")
    @SequenceGenerator(name = "crew_numbers", sequenceName = "crew_numbers", allocationSize = 50)
    private Long id;

    @Column(nullable = false, unique = true)
    private String name;

    @Version private int version;

    @OneToMany(mappedBy = "crew", cascade = CascadeType.REMOVE)
    private Set<Task> tasks = new HashSet<>();

    @OneToMany(mappedBy = "crew", orphanRemoval = true)
    private Set<Order> orders = new HashSet<>();

    @OneToMany(mappedBy = "crew")
    private Set<Worker> workers = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "crew_skills",
            joinColumns = @JoinColumn(name = "crew_id"),
            inverseJoinColumns = @JoinColumn(name = "skill_id"))
    private Set<Skill> needs = new HashSet<>();
}
