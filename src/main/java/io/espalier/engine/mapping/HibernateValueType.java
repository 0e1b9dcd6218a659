package io.espalier.engine.mapping;

import java.lang.reflect.Array;
import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.type.BasicPluralType;
import org.hibernate.type.descriptor.ValueBinder;
import org.hibernate.type.descriptor.ValueExtractor;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.converter.spi.JpaAttributeConverter;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.LocalTimeJdbcType;
import org.hibernate.type.descriptor.jdbc.TimeJdbcType;
import org.jspecify.annotations.Nullable;

/**
 * Values that travel as Hibernate sends and reads them, but for times of day, of which it would
 * lose the microseconds.
 *
 * <p>Two are equal if the same SQL type, Java type, JDBC type and converter carry the values.
 */
final class HibernateValueType implements ValueType {

    /** Values of types whose values binders treat all alike. */
    private static final Map<Class<?>, Object> SAMPLES =
            Map.of(
                    UUID.class,
                    new UUID(0, 1),
                    String.class,
                    "text",
                    Integer.class,
                    1_000,
                    Long.class,
                    1_000L);

    private final String sqlName;
    private final JdbcMapping mapping;
    private final WrapperOptions options;
    private final ValueExtractor<?> extractor;
    private final ValueBinder<Object> binder;
    private final ValueText text;
    private final boolean padded;
    private final boolean plainElements;

    @SuppressWarnings("unchecked")
    HibernateValueType(String sqlName, JdbcMapping mapping, WrapperOptions options) {
        this.sqlName = sqlName;
        this.mapping = mapping;
        this.options = options;
        JavaType<?> javaType = mapping.getJdbcJavaType();
        JdbcType jdbcType = exact(mapping.getJdbcType(), javaType, options);
        this.extractor = jdbcType.getExtractor(javaType);
        this.binder = (ValueBinder<Object>) jdbcType.getBinder(javaType);
        this.text = new ValueText(mapping);
        this.padded = sqlName.equals(SqlTypeName.PADDED);
        this.plainElements = mapping.getValueConverter() == null && bindsAsItIs();
    }

    /** Whether the binder hands values to the driver as they are, so that nobody needs to look. */
    @SuppressWarnings("ReferenceEquality") // a value that was changed and changed back is another
    private boolean bindsAsItIs() {
        Object sample = SAMPLES.get(javaType());
        if (sample == null) {
            return false;
        }
        try {
            ArrayElements elements = new ArrayElements();
            bind(elements.recorder(), 1, sample);
            return sample.equals(elements.toArray()[0]);
        } catch (SQLException refused) {
            throw new IllegalStateException("A recorder sends nothing", refused);
        }
    }

    /**
     * A {@link java.sql.Time}, by which Hibernate sends times of day, has no microseconds; but only
     * so they are shifted to the time zone that the application may tell Hibernate to store in.
     */
    private static JdbcType exact(JdbcType type, JavaType<?> javaType, WrapperOptions options) {
        boolean isTimeOfDay =
                type instanceof TimeJdbcType && javaType.getJavaTypeClass() == LocalTime.class;
        return isTimeOfDay && options.getJdbcTimeZone() == null ? LocalTimeJdbcType.INSTANCE : type;
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public Class<?> javaType() {
        return mapping.getJavaTypeDescriptor().getJavaTypeClass();
    }

    @Override
    public @Nullable ValueType element() {
        return mapping instanceof BasicPluralType<?, ?> plural
                ? new HibernateValueType(elementName(), plural.getElementType(), options)
                : null;
    }

    private String elementName() {
        return sqlName.endsWith("[]") ? sqlName.substring(0, sqlName.length() - 2) : sqlName;
    }

    @Override
    public boolean isConverted() {
        return mapping.getValueConverter() instanceof JpaAttributeConverter;
    }

    @Override
    public @Nullable Type jsonType() {
        return mapping.getJdbcType().isJson()
                ? mapping.getJavaTypeDescriptor().getJavaType()
                : null;
    }

    @Override
    public @Nullable Object toPlainJson(Object value) {
        return PlainJson.of(value, mapping, options);
    }

    @Override
    public Object fromJson(String json) {
        return PlainJson.parse(json, mapping, options);
    }

    @Override
    public @Nullable Object read(ResultSet rows, int position) throws SQLException {
        Object relational = extractor.extract(rows, position, options);
        if (padded && relational instanceof String string) {
            return mapping.convertToDomainValue(withoutPadding(string));
        }
        return mapping.convertToDomainValue(relational);
    }

    @Override
    public void bind(PreparedStatement statement, int position, @Nullable Object value)
            throws SQLException {
        binder.bind(statement, mapping.convertToRelationalValue(value), position, options);
    }

    @Override
    public void bindArray(
            PreparedStatement statement, int position, List<? extends @Nullable Object> values)
            throws SQLException {
        if (plainElements) {
            Object[] elements = (Object[]) Array.newInstance(javaType(), values.size());
            statement.setArray(
                    position,
                    statement.getConnection().createArrayOf(sqlName, values.toArray(elements)));
            return;
        }
        ArrayElements elements = new ArrayElements();
        for (Object value : values) {
            bind(elements.recorder(), 1, value);
        }
        statement.setArray(
                position, statement.getConnection().createArrayOf(sqlName, elements.toArray()));
    }

    @Override
    public String format(Object value) {
        requireKey();
        return text.format(value);
    }

    @Override
    public Object parse(String string) {
        requireKey();
        return text.parse(string);
    }

    private void requireKey() {
        if (!canBeKey()) {
            throw new IllegalArgumentException(this + " is not written into ids and cursors");
        }
    }

    private static String withoutPadding(String string) {
        int end = string.length();
        while (end > 0 && string.charAt(end - 1) == ' ') {
            end--;
        }
        return string.substring(0, end);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HibernateValueType that
                && sqlName.equals(that.sqlName)
                && javaType().equals(that.javaType())
                && mapping.getJdbcType().equals(that.mapping.getJdbcType())
                && Objects.equals(converterType(), that.converterType());
    }

    @Override
    public int hashCode() {
        return Objects.hash(sqlName, javaType());
    }

    private @Nullable Object converterType() {
        var converter = mapping.getValueConverter();
        if (converter instanceof JpaAttributeConverter<?, ?> jpa) {
            return jpa.getConverterBean().getBeanClass();
        }
        return converter == null ? null : converter.getClass();
    }

    @Override
    public String toString() {
        return sqlName + " as " + javaType().getSimpleName();
    }
}
