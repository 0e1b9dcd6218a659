package io.espalier.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Found by a worker, a day and a slot together. */
@Entity
@Table(
        name = "shifts",
        uniqueConstraints = @UniqueConstraint(columnNames = {"worker_id", "day", "slot"}))
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Shift {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Worker worker;

    @Column(nullable = false)
    private LocalDate day;

    private int slot;

    private @Nullable String place;

    private @Nullable String note;
}
