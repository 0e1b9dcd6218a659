package io.espalier.shapes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Refers to any of several classes. */
@Entity
@Table(name = "visits")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Visit {

    @Id private Long id;

    @Column(nullable = false)
    private LocalDate day;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Pet pet;
}
