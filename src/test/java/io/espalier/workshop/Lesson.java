package io.espalier.workshop;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Told by a worker, a skill and a number, of which two are others'. */
@Entity
@Table(name = "lessons")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Lesson {
    @EmbeddedId private Key key;

    @MapsId("workerId")
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Worker worker;

    @MapsId("skillId")
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Skill skill;

    /** Of any class. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Device device;

    private int hours;

    @Embeddable
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private UUID workerId;
        private UUID skillId;
        private int part;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && workerId.equals(that.workerId)
                    && skillId.equals(that.skillId)
                    && part == that.part;
        }

        @Override
        public int hashCode() {
            return Objects.hash(workerId, skillId, part);
        }
    }
}
