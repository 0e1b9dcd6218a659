package io.espalier.engine.mapping;

import org.hibernate.HibernateException;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.type.descriptor.java.JavaType;

/** Values as text inside ids and cursors, written by the Java type that a column's values have. */
final class ValueText {

    private final JdbcMapping mapping;
    private final JavaType<Object> relationalType;

    @SuppressWarnings("unchecked")
    ValueText(JdbcMapping mapping) {
        this.mapping = mapping;
        this.relationalType = (JavaType<Object>) mapping.getJdbcJavaType();
    }

    String format(Object value) {
        Object relational = mapping.convertToRelationalValue(value);
        if (relational == null) {
            throw new IllegalArgumentException("its converter stores " + value + " as null");
        }
        return relationalType.toString(relational);
    }

    /**
     * Takes back what {@link #format} wrote and nothing else: another spelling of the same value is
     * refused too, so that one value has one text.
     */
    Object parse(String text) {
        Object value;
        try {
            value = mapping.convertToDomainValue(relationalType.fromString(text));
        } catch (HibernateException | java.time.DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("not a " + relationalType.getTypeName(), e);
        }
        if (value == null || !format(value).equals(text)) {
            throw new IllegalArgumentException("not a " + relationalType.getTypeName());
        }
        return value;
    }
}
