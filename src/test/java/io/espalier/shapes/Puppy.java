package io.espalier.shapes;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** The third of its line. */
@Entity
@DiscriminatorValue("PUPPY")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Puppy extends Dog {

    private @Nullable Integer weeks;
}
