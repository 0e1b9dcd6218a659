package io.espalier.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Told by a UUID; calls back, and is listened to. */
@Entity
@Table(name = "workers")
@EntityListeners(Calls.Listener.class)
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Worker {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @Column(nullable = false, unique = true)
    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Crew crew;

    @OneToOne(mappedBy = "worker", fetch = FetchType.LAZY)
    private @Nullable Badge badge;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "locker_id", unique = true)
    private @Nullable Locker locker;

    @ManyToMany
    @JoinTable(
            name = "worker_skills",
            joinColumns = @JoinColumn(name = "worker_id"),
            inverseJoinColumns = @JoinColumn(name = "skill_id"))
    private Set<Skill> skills = new HashSet<>();

    @PrePersist
    void beforeInsert() {
        Calls.note("worker PrePersist");
    }

    @PreUpdate
    void beforeUpdate() {
        Calls.note("worker PreUpdate");
    }

    @PreRemove
    void beforeDelete() {
        Calls.note("worker PreRemove");
    }

    @PostLoad
    void afterLoad() {
        Calls.note("worker PostLoad");
    }
}
