package io.espalier.shapes;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A class that is extended itself, and has rows of its own. */
@Entity
@DiscriminatorValue("DOG")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Dog extends Pet {

    private @Nullable String trick;

    @OneToMany(mappedBy = "enemy")
    private Set<Cat> enemies = new HashSet<>();
}
