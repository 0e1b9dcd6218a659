package io.espalier.community;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A row with a key of its own: a UUIDv7, given when the entity is persisted, so that ids follow the
 * order of creation.
 *
 * <p>Two instances are equal when they stand for the same row; one that is not persisted yet equals
 * only itself.
 */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // Hibernate fills the id in when the entity is persisted.
public abstract class Identified extends Timestamped {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    public UUID id() {
        return id;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        if (this == object) {
            return true;
        }
        return id != null
                && object instanceof Identified other
                && Hibernate.getClass(this) == Hibernate.getClass(other)
                // A lazy proxy's own fields are empty, so the other's id is asked of its accessor.
                && id.equals(other.id());
    }

    @Override
    public int hashCode() {
        // The id arrives when the entity is persisted, maybe after it was put into a set.
        return Hibernate.getClass(this).hashCode();
    }
}
