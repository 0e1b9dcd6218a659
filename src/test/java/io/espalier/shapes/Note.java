package io.espalier.shapes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.Nullable;

/** Softly deleted by a letter that says that it is still there. */
@Entity
@Table(name = "notes")
@SoftDelete(
        strategy = SoftDeleteType.ACTIVE,
        columnName = "active",
        converter = YesNoConverter.class)
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Note {

    @Id private Long id;

    @Column(nullable = false)
    private String text;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person author;
}
