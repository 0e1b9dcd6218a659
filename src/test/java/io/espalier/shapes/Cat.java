package io.espalier.shapes;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A class with a relation of its own. */
@Entity
@DiscriminatorValue("CAT")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Cat extends Pet {

    private @Nullable Boolean indoor;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Dog enemy;
}
