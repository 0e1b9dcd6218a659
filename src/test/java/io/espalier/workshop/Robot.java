package io.espalier.workshop;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** A device with more columns. */
@Entity
@DiscriminatorValue("ROBOT")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Robot extends Device {

    private @Nullable Integer arms;
}
