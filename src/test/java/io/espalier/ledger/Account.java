package io.espalier.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What entries are booked on. */
@Entity
@Table(name = "accounts")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Account {

    @Id private Long number;

    private @Nullable String owner;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "branch_country", referencedColumnName = "country")
    @JoinColumn(name = "branch_code", referencedColumnName = "code")
    private @Nullable Branch branch;
}
