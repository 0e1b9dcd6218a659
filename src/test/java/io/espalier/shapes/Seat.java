package io.espalier.shapes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Found by two values, with an {@code @IdClass}. */
@Entity
@Table(name = "seats")
@IdClass(Seat.Key.class)
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Seat {

    @Id private String hall;
    @Id private int number;
    private @Nullable String remark;

    @OneToMany(mappedBy = "seat")
    private Set<Booking> bookings = new HashSet<>();

    record Key(String hall, int number) {}
}
