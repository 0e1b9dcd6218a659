package io.espalier.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Is the worker's, whose row refers to it. */
@Entity
@Table(name = "lockers")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Locker {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @Column(nullable = false, unique = true)
    private String place;

    @OneToOne(mappedBy = "locker", fetch = FetchType.LAZY)
    private @Nullable Worker worker;
}
