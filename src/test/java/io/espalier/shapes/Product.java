package io.espalier.shapes;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Enums, arrays, JSON, formulas and embeddables in embeddables. */
@Entity
@Table(name = "products")
@SuppressWarnings({"NullAway.Init", "unused"}) // read by Hibernate alone
class Product {

    @Id private Long id;

    @Column(nullable = false)
    private String name;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    private @Nullable Colour colour;

    @Enumerated(EnumType.STRING)
    private @Nullable Grade grade;

    private @Nullable Level level;

    private String @Nullable [] tags;
    private @Nullable List<Integer> ratings;
    private @Nullable Set<String> codes;
    private int @Nullable [] sizes;

    @Column(name = "\"references\"")
    private @Nullable List<UUID> references;

    private @Nullable List<LocalDate> days;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    private @Nullable Colour other;

    @Enumerated(EnumType.STRING)
    private @Nullable List<Grade> grades;

    private Level @Nullable [] levels;

    @JdbcTypeCode(SqlTypes.JSON)
    @Valid
    private @Nullable Settings settings;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<@Valid Part> parts;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Map<String, Object> facts;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String anything;

    @Embedded private @Nullable Box box;

    private int price;
    private int amount;

    @Formula("price * amount")
    private int total;

    @Formula("(select count(*) from products other where other.price < price)")
    private @Nullable Long cheaper;

    @Override
    public String toString() {
        return name
                + " "
                + (tags == null ? "untagged" : List.of(tags))
                + " "
                + (settings == null ? "unset" : settings.theme())
                + " "
                + box
                + " "
                + total;
    }
}
