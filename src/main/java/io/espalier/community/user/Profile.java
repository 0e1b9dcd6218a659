package io.espalier.community.user;

import io.espalier.community.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a user tells about themselves, at most one a user.
 *
 * <p>{@link User} has no attribute for it: without bytecode enhancement the inverse side of a
 * one-to-one cannot be lazy, so that Hibernate would run one more statement for every user it
 * reads.
 */
@Entity
@Table(name = "profiles")
public class Profile extends Versioned {

    @OneToOne(fetch = FetchType.EAGER)
    @JoinColumn(unique = true, updatable = false)
    private @Nullable User user;

    private @Nullable String bio;

    @Size(max = 2_000)
    private @Nullable String avatarUrl;

    @Size(max = 300)
    private @Nullable String location;

    @Size(max = 2_000)
    private @Nullable String websiteUrl;

    @SuppressWarnings("NullAway.Init")
    protected Profile() {}

    public Profile(User user) {
        this.user = user;
    }

    /** Empty while the user is deleted. */
    public Optional<User> user() {
        return Optional.ofNullable(user);
    }

    /** Self-description, as HTML. */
    public Optional<String> bio() {
        return Optional.ofNullable(bio);
    }

    public Optional<String> avatarUrl() {
        return Optional.ofNullable(avatarUrl);
    }

    /** Where the user lives, in free words. */
    public Optional<String> location() {
        return Optional.ofNullable(location);
    }

    public Optional<String> websiteUrl() {
        return Optional.ofNullable(websiteUrl);
    }

    public void setBio(@Nullable String bio) {
        this.bio = bio;
    }

    public void setAvatarUrl(@Nullable String avatarUrl) {
        this.avatarUrl = avatarUrl;
    }

    public void setLocation(@Nullable String location) {
        this.location = location;
    }

    public void setWebsiteUrl(@Nullable String websiteUrl) {
        this.websiteUrl = websiteUrl;
    }
}
