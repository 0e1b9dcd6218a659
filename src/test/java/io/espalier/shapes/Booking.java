package io.espalier.shapes;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Found by a reference of two values and a day, with an {@code @EmbeddedId}. */
@Entity
@Table(name = "bookings")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Booking {

    @EmbeddedId private Key key;

    @MapsId("seat")
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Seat seat;

    private @Nullable String guest;

    @Embeddable
    record Key(Seat.Key seat, LocalDate day) {}
}
