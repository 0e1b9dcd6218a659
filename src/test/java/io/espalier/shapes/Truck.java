package io.espalier.shapes;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** Told by a number. */
@Entity
@DiscriminatorValue("2")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Truck extends Vehicle {

    private @Nullable Integer load;
}
