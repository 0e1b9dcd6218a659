package io.espalier.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Found by a code beside its identifier. */
@Entity
@Table(name = "sites")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Site {

    @Id private Long id;

    @Column(nullable = false, unique = true)
    private String code;

    @OneToMany(mappedBy = "site")
    private Set<Order> orders = new HashSet<>();

    @OneToOne(mappedBy = "site", fetch = FetchType.LAZY)
    private @Nullable Plaque plaque;
}
