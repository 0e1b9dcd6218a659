package io.espalier.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** At most one of each site, which others refer to by a code. */
@Entity
@Table(name = "plaques")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Plaque {

    @Id private Long id;

    @Column(nullable = false)
    private String text;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "site_id", unique = true)
    private @Nullable Site site;
}
