package io.espalier.engine.mapping.shape;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.generator.EventType;
import org.hibernate.type.SqlTypes;

/** Shapes that are read. */
@SuppressWarnings({"unused", "NullAway"})
public final class Supported {

    private Supported() {}

    public enum Role {
        USER,
        ADMIN
    }

    @MappedSuperclass
    public abstract static class Identified {
        @Id public UUID id;
        @CreationTimestamp public OffsetDateTime createdAt;
        @UpdateTimestamp public OffsetDateTime updatedAt;
        @Version public int version;
    }

    /** What a community looks like: every association there is, from both sides. */
    @Entity(name = "User")
    @Table(name = "users")
    public static class User extends Identified {
        @Column(unique = true, nullable = false, length = 80)
        public String name;

        @Enumerated(EnumType.STRING)
        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        public Role role;

        public int reputation;

        @OneToOne(mappedBy = "user")
        public Profile profile;

        @OneToMany(mappedBy = "author")
        public Set<Post> posts;
    }

    @Entity(name = "Profile")
    @Table(name = "profiles")
    public static class Profile extends Identified {
        @OneToOne(optional = false, fetch = FetchType.LAZY)
        @JoinColumn(name = "user_id", unique = true)
        public User user;

        public String bio;
    }

    @Entity(name = "Post")
    @Table(name = "posts")
    public static class Post extends Identified {
        @ManyToOne(fetch = FetchType.LAZY)
        public User author;

        @ManyToOne(fetch = FetchType.LAZY)
        public Post parent;

        @OneToMany(mappedBy = "parent")
        public List<Post> answers;

        @OneToOne(fetch = FetchType.LAZY)
        public Post acceptedAnswer;

        @OneToMany(mappedBy = "post")
        public List<PostCategory> postCategories;

        @ManyToMany
        @JoinTable(
                name = "post_tags",
                joinColumns = @JoinColumn(name = "post_id"),
                inverseJoinColumns = @JoinColumn(name = "tag"))
        public Set<Tag> tags;
    }

    /** A key that is assigned and no UUID. */
    @Entity(name = "Tag")
    public static class Tag {
        @Id
        @Column(length = 30)
        public String name;

        @ManyToMany(mappedBy = "tags")
        public Set<Post> posts;
    }

    /** A junction whose key is its two ends; the identifier's order is not that of the fields. */
    @Entity(name = "PostCategory")
    @IdClass(PostCategory.Key.class)
    public static class PostCategory {
        @Id
        @ManyToOne(fetch = FetchType.LAZY)
        public Post post;

        @Id
        @ManyToOne(fetch = FetchType.LAZY)
        public Category category;

        @Column(nullable = false)
        public Instant assignedAt;

        public record Key(UUID post, Long category) {}
    }

    @Entity(name = "Category")
    public static class Category {
        @Id @GeneratedValue public Long id;

        @OneToMany(mappedBy = "category")
        public Set<PostCategory> postCategories;
    }

    /** A composite key of plain values, and one that refers to a composite key. */
    @Entity(name = "Seat")
    @IdClass(Seat.Key.class)
    public static class Seat {
        @Id public String hall;
        @Id public int number;

        @OneToMany(mappedBy = "seat")
        public List<Booking> bookings;

        public record Key(String hall, int number) {}
    }

    /** At most one for each seat, by a foreign key of two columns. */
    @Entity(name = "Label")
    public static class Label {
        @Id public Long id;
        @OneToOne public Seat seat;
    }

    @Entity(name = "Booking")
    public static class Booking {
        @EmbeddedId public Key id;

        @ManyToOne(optional = false)
        @MapsId("seat")
        public Seat seat;

        @Embeddable
        public record Key(Seat.Key seat, Instant at) {}
    }

    /** The key of a one-to-one is its target's. */
    @Entity(name = "Passport")
    public static class Passport {
        @Id public Long id;

        @OneToOne(optional = false)
        @MapsId
        public Citizen citizen;
    }

    @Entity(name = "Citizen")
    @Table(
            name = "citizens",
            uniqueConstraints = {
                @UniqueConstraint(columnNames = {"country", "number"}),
                @UniqueConstraint(columnNames = {"country", "unread"})
            },
            indexes = @Index(columnList = "email", unique = true))
    public static class Citizen {
        @Id public Long id;
        public String country;
        public String number;
        public String email;
        @NaturalId public String code;

        @Embeddable
        public record Unread(String unread) {}

        @jakarta.persistence.Embedded public Unread embedded;

        @OneToOne(mappedBy = "citizen", optional = false)
        public Passport passport;

        /** By a unique column that is not the key. */
        @OneToMany(mappedBy = "citizen")
        public List<Vote> votes;
    }

    @Entity(name = "Vote")
    @Immutable
    public static class Vote {
        @Id public Long id;

        @ManyToOne
        @JoinColumn(name = "citizen_code", referencedColumnName = "code")
        public Citizen citizen;
    }

    /** The target is the whole key, and there is no class for it. */
    @Entity(name = "Licence")
    public static class Licence {
        @Id
        @OneToOne(fetch = FetchType.LAZY)
        public Citizen citizen;
    }

    /** By several unique columns that are not the key. */
    @Entity(name = "Ballot")
    public static class Ballot {
        @Id public Long id;

        @ManyToOne
        @JoinColumn(name = "country", referencedColumnName = "country")
        @JoinColumn(name = "number", referencedColumnName = "number")
        public Citizen citizen;
    }

    /** One-sided collections, with and without a join table. */
    @Entity(name = "Album")
    public static class Album {
        @Id public Long id;

        @OneToMany
        @JoinColumn(name = "album_id")
        public Set<Photo> photos;

        @OneToMany
        @JoinTable(name = "album_covers")
        public Set<Photo> covers;

        @OneToMany
        @JoinColumn(name = "owner_id", nullable = false)
        public Set<Frame> frames;
    }

    /** A class that cannot be proxied. */
    @Entity(name = "Stamp")
    public static final class Stamp {
        @Id public Long id;
        public String motif;

        @ManyToOne(fetch = FetchType.LAZY)
        public Stamp replaces;
    }

    @Entity(name = "Photo")
    public static class Photo {
        @Id public Long id;
    }

    @Entity(name = "Frame")
    public static class Frame {
        @Id public Long id;
    }

    /** Names that need quotes, in a schema of their own. */
    @Entity(name = "Quoted")
    @Table(name = "`Quoted Things`", schema = "`Other`")
    public static class Quoted {
        @Id
        @Column(name = "`Id`")
        public Long id;

        @Column(name = "UnquotedName")
        public String name;

        @ManyToOne
        @JoinColumn(name = "`other Id`")
        public Quoted other;
    }

    /** Every purpose of a timestamp, and what is not one. */
    @Entity(name = "Stamped")
    public static class Stamped {
        @Id public Long id;

        @CurrentTimestamp(event = EventType.INSERT)
        public Instant inserted;

        @CurrentTimestamp(event = EventType.UPDATE)
        public Instant changed;

        @CurrentTimestamp public Instant written;
        @Version public Instant version;
    }

    /** What a converter stores is not what Java has. */
    public record Money(long cents) {}

    public static class MoneyConverter implements AttributeConverter<Money, Long> {
        @Override
        public Long convertToDatabaseColumn(Money money) {
            return money == null ? null : money.cents();
        }

        @Override
        public Money convertToEntityAttribute(Long cents) {
            return cents == null ? null : new Money(cents);
        }
    }

    @Entity(name = "Priced")
    public static class Priced {
        @Id public Long id;

        @Convert(converter = MoneyConverter.class)
        public Money price;
    }
}
