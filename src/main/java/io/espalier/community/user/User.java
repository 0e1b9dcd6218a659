package io.espalier.community.user;

import io.espalier.community.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Someone who writes here. An imported user has neither email nor password, and cannot sign in. */
@Entity
@Table(name = "users")
@SoftDelete(strategy = SoftDeleteType.TIMESTAMP, columnName = "deleted_at")
public class User extends Versioned {

    @NotBlank
    @Size(max = 200)
    @Column(nullable = false)
    private String name;

    @Email
    @Size(max = 254)
    @Column(unique = true)
    private @Nullable String email;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(nullable = false)
    private Role role = Role.USER;

    private int reputation;

    private @Nullable String passwordHash;

    @SuppressWarnings("NullAway.Init")
    protected User() {}

    public User(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Role role() {
        return role;
    }

    public int reputation() {
        return reputation;
    }

    public Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    public void rename(String newName) {
        name = newName;
    }

    /** Lets the user sign in; {@code hash} carries its own parameters and salt. */
    public void signInWith(String address, String hash) {
        email = address;
        passwordHash = hash;
    }

    public void appoint(Role newRole) {
        role = newRole;
    }

    /** Adds {@code points} to the reputation, or takes them away where negative. */
    public void earn(int points) {
        reputation += points;
    }
}
