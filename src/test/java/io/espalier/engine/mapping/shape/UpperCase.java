package io.espalier.engine.mapping.shape;

import java.util.Locale;
import java.util.Objects;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.UserType;

/** Reads strings in upper case. */
@SuppressWarnings("NullAway")
public final class UpperCase implements UserType<String> {

    @Override
    public int getSqlType() {
        return SqlTypes.VARCHAR;
    }

    @Override
    public Class<String> returnedClass() {
        return String.class;
    }

    @Override
    public boolean equals(String one, String other) {
        return Objects.equals(one, other);
    }

    @Override
    public int hashCode(String value) {
        return Objects.hashCode(value);
    }

    @Override
    public String nullSafeGet(java.sql.ResultSet rows, int position, WrapperOptions options)
            throws java.sql.SQLException {
        String value = rows.getString(position);
        return value == null ? null : value.toUpperCase(Locale.ROOT);
    }

    @Override
    public void nullSafeSet(
            java.sql.PreparedStatement statement,
            String value,
            int position,
            WrapperOptions options)
            throws java.sql.SQLException {
        statement.setString(position, value);
    }

    @Override
    public String deepCopy(String value) {
        return value;
    }

    @Override
    public boolean isMutable() {
        return false;
    }
}
