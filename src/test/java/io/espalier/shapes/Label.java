package io.espalier.shapes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.SQLRestriction;

/** Restricted by a query over another table. */
@Entity
@Table(name = "labels")
@SQLRestriction("exists (select 1 from label_switch s where s.label_id = id and s.on_air)")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Label {

    @Id private Long id;

    @Column(nullable = false)
    private String name;

    @ManyToMany(mappedBy = "labels")
    private Set<Article> articles = new HashSet<>();
}
