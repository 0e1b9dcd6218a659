package io.espalier.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;
import org.jspecify.annotations.Nullable;

/** Holds what the engine does not read: a reference that may lead nowhere. */
@Entity
@Table(name = "relics")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Relic {

    @Id private Long id;

    @Column(nullable = false)
    private String name;

    @ManyToOne
    @NotFound(action = NotFoundAction.IGNORE)
    @JoinColumn(name = "finder_id")
    private @Nullable Crew finder;

    private int weight = 7;
}
