package io.espalier.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Where accounts are kept. */
@Entity
@Table(name = "branches")
@IdClass(Branch.Key.class)
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Branch {

    /** Its composite key. */
    record Key(String country, Integer code) implements Serializable {}

    @Id private String country;

    @Id private Integer code;

    @OneToMany(mappedBy = "branch")
    private List<Entry> entries = new ArrayList<>();
}
