package io.espalier.validated;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a parcel goes. */
@Embeddable
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Place {

    @Pattern(regexp = "\\d{5}")
    private @Nullable String zip;

    private @Nullable String street;
}
