package io.espalier.engine.writing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Entities with one of every kind of attribute and relation that can be written, or cannot. */
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
final class Publisher {

    static final Class<?>[] ENTITIES = {
        Author.class,
        Profile.class,
        Book.class,
        Label.class,
        Country.class,
        Review.class,
        Line.class,
        Hidden.class,
        Counter.class,
        Shape.class,
        Circle.class
    };

    /** All of them, and every mutation that there is of them. */
    static final String SDL =
            """
            "Who writes \\"books\\"."
            type Author implements Node {
              id: ID!
              databaseId: UUID! @bind(to: "id")
              "The name, as on the cover."
              name: String!
              email: String
              role: Role!
              points: Int!
              fee: BigDecimal
              tags: [String!]
              facts: JSON
              settings: Settings
              home: Address!
              work: Address
              city: String @bind(to: "home.city")
              score: Int
              secret: String @readOnly
              version: Int!
              createdAt: DateTime!
              updatedAt: DateTime!
              profile: Profile
              books: BookConnection!
              bookList: [Book!]! @bind(to: "Book.author")
              edited: [Book!]! @bind(to: "Book.editor")
              labels: [Label!]! @bind(to: "books.labels")
            }
            enum Role { READER WRITER }
            type Settings { theme: String }
            type Address { street: String city: String }

            type Profile { id: ID! author: Author! bio: String }

            type Book implements Node {
              id: ID!
              title: String!
              isbn: String
              pages: Int!
              format: Format!
              author: Author!
              editor: Author @readOnly
              country: Country
              labels: LabelConnection!
              reviews: [Review!]!
              lines: [Line!]!
            }

            type Format { paper: String! weight: Int }

            type Label { id: ID! code: String! books: [Book!]! }

            type Country { id: ID! name: String! books: [Book!]! @bind(to: "Book.country") }

            type Review { id: ID! text: String! book: Book }

            type Line { id: ID! key: LineNumber! text: String! }
            type LineNumber { number: Int! }

            extend type Query {
              authors: AuthorConnection!
              writers: [Author!]!
              books: [Book!]!
              labels: LabelConnection!
            }

            extend type Mutation {
              createAuthor: CreateAuthorPayload!
              createAuthors: CreateAuthorsPayload!
              updateAuthor: UpdateAuthorPayload!
              updateAuthors: UpdateAuthorsPayload!
              upsertAuthor: UpsertAuthorPayload!
              deleteAuthor: DeleteAuthorPayload!
              deleteAuthors: DeleteAuthorsPayload!
              createBook: BookPayload!
              updateBook: BookPayload!
              upsertLabel: UpsertLabelPayload!
              addReviews: AddReviewsPayload! @mutation(kind: CREATE_MANY, of: "Review")
              restoreReview: RestoreReviewPayload!
            }
            """;

    private Publisher() {}

    enum Role {
        READER,
        WRITER
    }

    record Settings(@Nullable String theme) {}

    @Embeddable
    static class Address {
        @Column(nullable = false)
        private String street;

        private @Nullable String city;
    }

    @Entity(name = "Author")
    static class Author {
        @Id @GeneratedValue private UUID id;

        @Column(nullable = false)
        private String name;

        @Column(unique = true)
        private @Nullable String email;

        @Column(nullable = false)
        private Role role = Role.READER;

        private int points;
        private @Nullable BigDecimal fee;
        private String @Nullable [] tags;

        @JdbcTypeCode(SqlTypes.JSON)
        private @Nullable Map<String, Object> facts;

        @JdbcTypeCode(SqlTypes.JSON)
        private @Nullable Settings settings;

        @Embedded private Address home;

        @Embedded
        @jakarta.persistence.AttributeOverride(
                name = "street",
                column = @Column(name = "work_street"))
        @jakarta.persistence.AttributeOverride(name = "city", column = @Column(name = "work_city"))
        private @Nullable Address work;

        @Formula("points * 2")
        private @Nullable Integer score;

        private @Nullable String secret;

        @Version private int version;

        @CreationTimestamp
        @Column(nullable = false)
        private Instant createdAt;

        @UpdateTimestamp
        @Column(nullable = false)
        private Instant updatedAt;

        @OneToOne(mappedBy = "author")
        private @Nullable Profile profile;

        @OneToMany(mappedBy = "author")
        private Set<Book> books = new HashSet<>();
    }

    @Entity(name = "Profile")
    static class Profile {
        @Id private UUID id;

        @MapsId
        @OneToOne(optional = false, fetch = FetchType.LAZY)
        private Author author;

        private @Nullable String bio;
    }

    @Embeddable
    static class Format {
        @Column(nullable = false)
        private String paper;

        private @Nullable Integer weight;
    }

    @Entity(name = "Book")
    static class Book {
        @Id @GeneratedValue private Long id;

        @Column(nullable = false)
        private String title;

        @Column(unique = true, updatable = false)
        private @Nullable String isbn;

        @Column(nullable = false)
        private Integer pages;

        @Embedded private Format format;

        @ManyToOne(optional = false, fetch = FetchType.LAZY)
        private Author author;

        @ManyToOne(fetch = FetchType.LAZY)
        private @Nullable Author editor;

        @ManyToOne(fetch = FetchType.LAZY)
        private @Nullable Country country;

        @ManyToMany
        @JoinTable(
                name = "book_labels",
                joinColumns = @JoinColumn(name = "book_id"),
                inverseJoinColumns = @JoinColumn(name = "label_code"))
        private Set<Label> labels = new HashSet<>();

        @OneToMany(mappedBy = "book")
        private Set<Review> reviews = new HashSet<>();

        @OneToMany(mappedBy = "book")
        private Set<Line> lines = new HashSet<>();
    }

    @Entity(name = "Label")
    static class Label {
        @Id private String code;

        private @Nullable String remark;

        @ManyToMany(mappedBy = "labels")
        private Set<Book> books = new HashSet<>();
    }

    @Entity(name = "Country")
    @Immutable
    static class Country {
        @Id private Long id;

        @Column(nullable = false)
        private String name;
    }

    @Entity(name = "Review")
    @SoftDelete(strategy = SoftDeleteType.TIMESTAMP)
    static class Review {
        @Id @GeneratedValue private Long id;

        @Column(nullable = false)
        private String text;

        @ManyToOne(fetch = FetchType.LAZY)
        private @Nullable Book book;
    }

    @Entity(name = "Line")
    static class Line {
        @EmbeddedId private Key key;

        @MapsId("bookId")
        @ManyToOne(fetch = FetchType.LAZY)
        private Book book;

        @Column(nullable = false)
        private String text;

        @Embeddable
        record Key(Long bookId, Integer number) {}
    }

    /** Made of what nobody shows. */
    @Entity(name = "Hidden")
    static class Hidden {
        @Id private Long id;

        @Column(nullable = false)
        private String text;

        @ManyToOne(optional = false, fetch = FetchType.LAZY)
        private Book book;
    }

    /** Its table has defaults. */
    @Entity(name = "Counter")
    @DynamicInsert
    static class Counter {
        @Id @GeneratedValue private Long id;

        @Column(nullable = false)
        private Integer amount;

        @Column(nullable = false)
        private Integer step;

        @Column(nullable = false)
        private String name = "counter";
    }

    @Entity(name = "Shape")
    abstract static class Shape {
        @Id @GeneratedValue private Long id;

        private @Nullable String name;
    }

    @Entity(name = "Circle")
    static class Circle extends Shape {
        private @Nullable Integer radius;
    }
}
