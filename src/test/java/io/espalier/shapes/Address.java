package io.espalier.shapes;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** An embeddable that refers to an entity. */
@Embeddable
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Address {

    private @Nullable String street;
    private @Nullable String city;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Country country;
}
