package io.espalier.shapes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;

/** Softly deleted, by the time of it. */
@Entity
@Table(name = "articles")
@SoftDelete(strategy = SoftDeleteType.TIMESTAMP, columnName = "deleted_at")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Article {

    @Id private Long id;

    @Column(nullable = false, unique = true)
    private String title;

    @OneToMany(mappedBy = "article")
    private Set<Remark> remarks = new HashSet<>();

    /** A link is softly deleted too. */
    @ManyToMany
    @SoftDelete(columnName = "gone")
    @JoinTable(
            name = "article_reviewers",
            joinColumns = @JoinColumn(name = "article_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    private Set<Person> reviewers = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "article_labels",
            joinColumns = @JoinColumn(name = "article_id"),
            inverseJoinColumns = @JoinColumn(name = "label_id"))
    private Set<Label> labels = new HashSet<>();
}
