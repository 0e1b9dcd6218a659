package io.espalier.engine.mapping;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The types of values that no column holds, because PostgreSQL computes them: counts, sums,
 * patterns, JSON as text.
 */
public enum ComputedType implements ValueType {
    TEXT("text", String.class),
    JSON("jsonb", String.class),
    COUNT("bigint", Long.class),
    DECIMAL("numeric", BigDecimal.class),
    FLOAT("double precision", Double.class);

    private final String sqlName;
    private final Class<?> javaType;

    ComputedType(String sqlName, Class<?> javaType) {
        this.sqlName = sqlName;
        this.javaType = javaType;
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public Class<?> javaType() {
        return javaType;
    }

    @Override
    public @Nullable Object read(ResultSet rows, int position) throws SQLException {
        return rows.getObject(position, javaType);
    }

    @Override
    public void bind(PreparedStatement statement, int position, @Nullable Object value)
            throws SQLException {
        statement.setObject(position, value);
    }

    @Override
    public void bindArray(
            PreparedStatement statement, int position, List<? extends @Nullable Object> values)
            throws SQLException {
        statement.setArray(
                position, statement.getConnection().createArrayOf(sqlName, values.toArray()));
    }

    @Override
    public String format(Object value) {
        return value.toString();
    }

    @Override
    public Object parse(String text) {
        Object value =
                switch (this) {
                    case TEXT, JSON -> text;
                    case COUNT -> Long.valueOf(text);
                    case DECIMAL -> new BigDecimal(text);
                    case FLOAT -> Double.valueOf(text);
                };
        if (!format(value).equals(text)) {
            throw new IllegalArgumentException("no " + sqlName + " is written so");
        }
        return value;
    }
}
