package io.espalier.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Money that came or went. */
@Entity
@Table(name = "entries")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Entry {

    enum Currency {
        EUR,
        JPY
    }

    @Id private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Account account;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "branch_country", referencedColumnName = "country")
    @JoinColumn(name = "branch_code", referencedColumnName = "code")
    private @Nullable Branch branch;

    private @Nullable BigDecimal amount;
    private @Nullable Long units;
    private @Nullable Short pieces;
    private @Nullable Double weight;
    private @Nullable BigInteger tokens;

    @Column(columnDefinition = "char(4)")
    private @Nullable String mark;

    @Enumerated(EnumType.STRING)
    private @Nullable Currency currency;

    private @Nullable Instant bookedAt;
    private @Nullable LocalDateTime notedAt;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalTime closesAt;
}
