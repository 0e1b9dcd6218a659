package io.espalier.engine.mapping.shape;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DiscriminatorFormula;
import org.hibernate.annotations.DiscriminatorOptions;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;

/** Shapes that read a part of a table's rows, or a part of one row. */
@SuppressWarnings({"unused", "NullAway"})
public final class Parts {

    private Parts() {}

    @Embeddable
    public record Size(Integer width, Integer height) {}

    @Embeddable
    public static class Box {
        public Size size;
        @ManyToOne public Seen maker;

        @Formula("width * height")
        public int area;

        @ManyToMany
        @JoinTable(name = "box_links")
        public Set<Seen> links;
    }

    public record Settings(String theme) {}

    @Entity(name = "Values")
    public static class Values {
        @Id public Long id;
        public Box box;
        public String[] tags;
        public List<Integer> numbers;

        @JdbcTypeCode(SqlTypes.JSON)
        public Settings settings;

        @ColumnTransformer(read = "upper(shouted)")
        public String shouted;

        @Formula("upper(shouted)")
        public String formula;
    }

    @Entity(name = "Seen")
    @SQLRestriction("id > 0 or name is null")
    public static class Seen {
        @Id public Long id;
        public String name;

        @OneToMany(mappedBy = "seen")
        public Set<Kept> kept;
    }

    @Entity(name = "Kept")
    @SoftDelete(strategy = SoftDeleteType.TIMESTAMP)
    public static class Kept {
        @Id public Long id;
        @ManyToOne public Seen seen;

        @ManyToMany
        @SoftDelete(columnName = "gone", converter = NumericBooleanConverter.class)
        @JoinTable(name = "kept_links")
        public Set<Seen> links;
    }

    @Entity(name = "Active")
    @SoftDelete(strategy = SoftDeleteType.ACTIVE)
    public static class Active {
        @Id public Long id;
    }

    @Entity(name = "Kind")
    @Inheritance
    @SQLRestriction("id > 0")
    public abstract static class Kind {
        @Id public Long id;
    }

    @Entity(name = "First")
    public static class First extends Kind {
        @Column(nullable = false)
        public Integer one;
    }

    @Entity(name = "Second")
    public static class Second extends First {
        public int two;
    }

    @Entity(name = "Numbered")
    @DiscriminatorColumn(discriminatorType = DiscriminatorType.INTEGER)
    @DiscriminatorOptions(force = true)
    @DiscriminatorValue("1")
    public static class Numbered {
        @Id public Long id;
    }

    @Entity(name = "More")
    @DiscriminatorValue("2")
    public static class More extends Numbered {}

    @Entity(name = "Alone")
    @DiscriminatorColumn
    public static class Alone {
        @Id public Long id;
    }

    @Entity(name = "Computed")
    @DiscriminatorFormula("case when id > 9 then 'L' else 'S' end")
    @DiscriminatorValue("S")
    public static class Computed {
        @Id public Long id;
    }

    @Entity(name = "Large")
    @DiscriminatorValue("L")
    public static class Large extends Computed {}
}
