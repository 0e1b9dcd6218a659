package io.espalier.engine.mapping;

import java.util.Objects;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.java.spi.UnknownBasicJavaType;
import org.hibernate.type.format.FormatMapper;
import org.jspecify.annotations.Nullable;

/**
 * JSON's values without the classes that they were read into, by the mapper that Hibernate reads
 * and writes them with.
 */
final class PlainJson {

    private static final JavaType<Object> ANYTHING = new UnknownBasicJavaType<>(Object.class);

    private PlainJson() {}

    static @Nullable Object of(Object value, JdbcMapping mapping, WrapperOptions options) {
        FormatMapper mapper = options.getJsonFormatMapper();
        @SuppressWarnings("unchecked")
        JavaType<Object> type = (JavaType<Object>) mapping.getJdbcJavaType();
        Object relational = mapping.convertToRelationalValue(value);
        String text = mapper.toString(relational, type, options);
        return mapper.fromString(text, ANYTHING, options);
    }

    /**
     * The way back.
     *
     * @throws IllegalArgumentException for what the class does not have, or has otherwise
     */
    static Object parse(String text, JdbcMapping mapping, WrapperOptions options) {
        @SuppressWarnings("unchecked")
        JavaType<Object> type = (JavaType<Object>) mapping.getJdbcJavaType();
        Object relational = options.getJsonFormatMapper().fromString(text, type, options);
        return Objects.requireNonNull(mapping.convertToDomainValue(relational));
    }
}
