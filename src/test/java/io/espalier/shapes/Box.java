package io.espalier.shapes;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** An embeddable with another inside, and a formula over both. */
@Embeddable
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Box {

    @Embedded private @Nullable Size size;
    private @Nullable String material;

    @Formula("width * height")
    private @Nullable Integer area;

    @Override
    public String toString() {
        return size + " of " + material + ", " + area;
    }
}
