package io.espalier.community.badge;

import io.espalier.community.Identified;
import io.espalier.community.user.User;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An award to a user, who may earn one of the same name again. */
@Entity
@Table(name = "badges")
public class Badge extends Identified {

    @NotBlank
    @Size(max = 100)
    @Column(nullable = false)
    private String name;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(nullable = false)
    private BadgeLevel level;

    @ManyToOne(fetch = FetchType.EAGER)
    private @Nullable User user;

    @Column(nullable = false)
    private Instant awardedAt;

    @SuppressWarnings("NullAway.Init")
    protected Badge() {}

    public Badge(String name, BadgeLevel level, User user, Instant awardedAt) {
        this.name = name;
        this.level = level;
        this.user = user;
        this.awardedAt = awardedAt;
    }

    public String name() {
        return name;
    }

    public BadgeLevel level() {
        return level;
    }

    /** Empty while the user is deleted. */
    public Optional<User> user() {
        return Optional.ofNullable(user);
    }

    public Instant awardedAt() {
        return awardedAt;
    }
}
