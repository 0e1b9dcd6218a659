package io.espalier.engine.mapping.shape;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SecondaryTable;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.Audited;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.FilterJoinTable;
import org.hibernate.annotations.HQLSelect;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.JoinFormula;
import org.hibernate.annotations.ManyToAny;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;
import org.hibernate.annotations.SQLJoinTableRestriction;
import org.hibernate.annotations.SQLOrder;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.SQLSelect;
import org.hibernate.annotations.SecondaryRow;
import org.hibernate.annotations.SortNatural;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Temporal;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.annotations.Type;
import org.hibernate.type.SqlTypes;

/** Shapes that are refused, each for one reason. */
@SuppressWarnings({"unused", "NullAway"})
public final class Refused {

    private Refused() {}

    @Embeddable
    public record Address(String street, String city) {}

    public record Settings(String theme) {}

    @Entity(name = "Plain")
    public static class Plain implements Comparable<Plain> {
        @Id public Long id;

        @ManyToOne public Attributes owner;

        public String key;

        @Override
        public int compareTo(Plain other) {
            return id.compareTo(other.id);
        }
    }

    /** Every attribute but the identifier is refused. */
    @Entity(name = "Attributes")
    @SecondaryTable(name = "more_attributes")
    public static class Attributes {
        @Id public Long id;

        @ElementCollection public Set<String> elements;

        @JdbcTypeCode(SqlTypes.SQLXML)
        public String xml;

        @Lob public String largeObject;

        @Lob public byte[] largeBytes;

        /** Hibernate knows no type for it, so it writes what Java's serialization makes of it. */
        public URI serialized;

        @Column(table = "more_attributes")
        public String secondary;

        @TimeZoneStorage(TimeZoneStorageType.COLUMN)
        @TimeZoneColumn(name = "zone")
        public OffsetDateTime zoned;

        @Type(UpperCase.class)
        public String userType;

        @Any
        @AnyDiscriminatorValue(discriminator = "P", entity = Plain.class)
        @AnyKeyJavaClass(Long.class)
        @Column(name = "any_type")
        @JoinColumn(name = "any_id")
        public Object any;

        @ManyToAny
        @AnyDiscriminatorValue(discriminator = "P", entity = Plain.class)
        @AnyKeyJavaClass(Long.class)
        @Column(name = "any_type")
        @JoinTable(
                name = "many_any",
                joinColumns = @JoinColumn(name = "attributes_id"),
                inverseJoinColumns = @JoinColumn(name = "any_id"))
        public List<Object> manyToAny;

        @ManyToOne
        @JoinFormula("id + 1")
        public Plain joinFormula;

        @ManyToOne
        @NotFound(action = NotFoundAction.IGNORE)
        public Plain notFound;

        @ManyToOne
        @JoinTable(name = "to_one_join")
        public Plain toOneJoinTable;

        @OneToMany(mappedBy = "owner")
        @OrderBy("key")
        public List<Plain> ordered;

        @OneToMany(mappedBy = "owner")
        @SQLOrder("key desc")
        public List<Plain> sqlOrdered;

        @ManyToMany
        @OrderBy("key")
        @JoinTable(name = "ordered_links")
        public List<Plain> orderedLinks;

        @OneToMany(mappedBy = "owner")
        @SortNatural
        public SortedSet<Plain> sorted;

        @OneToMany
        @OrderColumn
        @JoinTable(name = "positioned")
        public List<Plain> positioned;

        @OneToMany(mappedBy = "owner")
        @MapKey(name = "key")
        public Map<String, Plain> map;

        @OneToMany(mappedBy = "owner")
        @SQLRestriction("key is not null")
        public Set<Plain> restricted;

        @ManyToMany
        @JoinTable(name = "restricted_links")
        @SQLJoinTableRestriction("plain_id > 0")
        public Set<Plain> restrictedLinks;

        @ManyToMany
        @JoinTable(name = "restricted_targets")
        @SQLRestriction("key is not null")
        public Set<Plain> restrictedTargets;

        @ManyToMany
        @JoinTable(name = "filtered_targets")
        @Filter(name = "visible", condition = "key is not null")
        public Set<Plain> filteredTargets;

        @OneToMany(mappedBy = "owner")
        @Filter(name = "visible", condition = "key is not null")
        public Set<Plain> filtered;

        @ManyToMany
        @JoinTable(name = "filtered_links")
        @FilterJoinTable(name = "visible", condition = "1 = 1")
        public Set<Plain> filteredLinks;

        @OneToMany(mappedBy = "owner")
        @SQLSelect(sql = "select * from plain where owner_id = ?")
        public Set<Plain> loaded;
    }

    @Entity(name = "OtherSide")
    public static class OtherSide {
        @Id public Long id;

        @OneToOne
        @JoinTable(name = "one_to_one_join")
        public OneSide one;
    }

    @Entity(name = "OneSide")
    public static class OneSide {
        @Id public Long id;

        @OneToOne(mappedBy = "one")
        public OtherSide other;
    }

    /** Its rows are those without a discriminator. */
    @Entity(name = "NullKind")
    @Inheritance
    @DiscriminatorValue("null")
    public static class NullKind {
        @Id public Long id;
    }

    @Entity(name = "NullKindChild")
    public static class NullKindChild extends NullKind {
        public String more;
    }

    @Entity(name = "Joined")
    @Inheritance(strategy = InheritanceType.JOINED)
    public abstract static class Joined {
        @Id public Long id;
    }

    @Entity(name = "JoinedChild")
    public static class JoinedChild extends Joined {
        public String more;
    }

    @Entity(name = "Union")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    public abstract static class Union {
        @Id public Long id;
    }

    @Entity(name = "UnionChild")
    public static class UnionChild extends Union {
        public String more;
    }

    @Entity(name = "Selected")
    @Subselect("select 1::bigint as id")
    public static class Selected {
        @Id public Long id;
    }

    @Entity(name = "TwoTables")
    @SecondaryTable(name = "second_table")
    @SecondaryRow(table = "second_table", optional = false)
    public static class TwoTables {
        @Id public Long id;

        @Column(table = "second_table")
        public String second;
    }

    @Entity(name = "FilteredRows")
    @FilterDef(name = "visible")
    @Filter(name = "visible", condition = "id > 0")
    public static class FilteredRows {
        @Id public Long id;
    }

    @Entity(name = "Tenanted")
    public static class Tenanted {
        @Id public Long id;
        @TenantId public String tenant;
    }

    @Entity(name = "Versioned")
    @Temporal
    public static class Versioned {
        @Id public Long id;
    }

    @Entity(name = "Logged")
    @Audited
    public static class Logged {
        @Id public Long id;
    }

    @Entity(name = "Keyed")
    public static class Keyed {
        @Id
        @JdbcTypeCode(SqlTypes.JSON)
        public String id;
    }

    @Entity(name = "LoadedBySql")
    @SQLSelect(sql = "select id from LoadedBySql where id = ?")
    public static class LoadedBySql {
        @Id public Long id;
    }

    @Entity(name = "LoadedByHql")
    @HQLSelect(query = "from LoadedByHql where id = ?1")
    public static class LoadedByHql {
        @Id public Long id;
    }
}
