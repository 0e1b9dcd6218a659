package io.espalier.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * An address as Spring asks for it.
 *
 * @param otherUser the user where the address names none
 * @param otherPassword the password where the address names none
 */
record AddressedDatabase(
        DatabaseUrl address, @Nullable String otherUser, @Nullable String otherPassword)
        implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return address.jdbcUrl();
    }

    @Override
    public @Nullable String getUsername() {
        return address.user() == null ? otherUser : address.user();
    }

    @Override
    public @Nullable String getPassword() {
        return address.password() == null ? otherPassword : address.password();
    }
}
