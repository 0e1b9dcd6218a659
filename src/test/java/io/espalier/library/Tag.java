package io.espalier.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;

/** What books are about. */
@Entity
@Table(name = "tags")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Tag {

    @Id private Short code;

    @Column(nullable = false)
    private String name;

    @ManyToMany(mappedBy = "tags")
    private Set<Book> books = new HashSet<>();
}
