package io.espalier.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** Where books stand. */
@Entity
@Table(name = "shelves")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Shelf {

    @Id private Long number;

    @Column(nullable = false, unique = true)
    private String label;

    @OneToMany(mappedBy = "shelf")
    private List<Book> books = new ArrayList<>();
}
