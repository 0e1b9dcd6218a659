package io.espalier.shapes;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Several classes in one table. */
@Entity
@Table(name = "pets")
@Inheritance
@DiscriminatorColumn(name = "kind")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
abstract class Pet {

    @Id private Long id;

    @Column(nullable = false)
    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person owner;

    @OneToMany(mappedBy = "pet")
    private Set<Visit> visits = new HashSet<>();
}
