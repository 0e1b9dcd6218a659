package io.espalier.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Refers to its site by a code that is not the site's identifier. */
@Entity
@Table(name = "orders")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Order {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_numbers")
    @SequenceGenerator(name = "order_numbers", sequenceName = "order_numbers", allocationSize = 1)
    private Long id;

    @Column(nullable = false)
    private String title;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Crew crew;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "site_code", referencedColumnName = "code")
    private @Nullable Site site;
}
