package io.espalier.shapes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A materialized view. */
@Entity
@Immutable
@Table(name = "country_figures")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class CountryFigures {

    @Id
    @Column(name = "country_code")
    private String code;

    private long people;

    @OneToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "country_code", insertable = false, updatable = false)
    private Country country;
}
