package io.espalier.engine.mapping;

import java.util.Optional;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.metamodel.mapping.SelectableMappings;
import org.hibernate.sql.Template;
import org.hibernate.type.CustomType;
import org.hibernate.type.descriptor.java.SerializableJavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;

/** Why a value that Hibernate reads is not read by the engine, or no key. */
final class UnsupportedColumn {

    private UnsupportedColumn() {}

    /**
     * The first reason, if there is one, among several columns that rows are found by: only plain
     * columns, whose values can be compared, serve.
     */
    static Optional<String> firstReasonOfKey(SelectableMappings values, TableName table) {
        for (int position = 0; position < values.getJdbcTypeCount(); position++) {
            Optional<String> reason = reasonOfKey(values.getSelectable(position), table);
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> reasonOfKey(SelectableMapping value, TableName table) {
        if (value.isFormula()) {
            return Optional.of("is a @Formula");
        }
        if (isTransformed(value)) {
            return Optional.of("has @ColumnTransformer(read = …)");
        }
        JdbcType type = value.getJdbcMapping().getJdbcType();
        if (type.isArray()) {
            return Optional.of("is an array");
        }
        if (type.isJson()) {
            return Optional.of("is JSON");
        }
        return reason(value, table);
    }

    /**
     * The reason, as {@code "is XML"}, to be said of a column that is only read; empty if it can
     * be.
     *
     * @param table the table that it is expected in
     */
    static Optional<String> reason(SelectableMapping value, TableName table) {
        if (value.isFormula()) {
            return Optional.of("is a @Formula");
        }
        TableName actual = SqlIdentifier.tableName(value.getContainingTableExpression());
        return actual.equals(table)
                ? reasonOfType(value)
                : Optional.of("is in another table, " + actual);
    }

    /** The reason that is in how Hibernate makes the value. */
    static Optional<String> reasonOfType(SelectableMapping value) {
        if (value.getJdbcMapping() instanceof CustomType) {
            return Optional.of("is read by a UserType (@Type)");
        }
        if (value.getJdbcMapping().getJdbcJavaType() instanceof SerializableJavaType) {
            return Optional.of("is a serialized Java object");
        }
        return reason(value.getJdbcMapping().getJdbcType());
    }

    /** Where nothing was declared, the read expression is absent or the column of the alias. */
    static boolean isTransformed(SelectableMapping value) {
        String read = value.getCustomReadExpression();
        return read != null
                && !read.equals(Template.TEMPLATE + "." + value.getSelectionExpression());
    }

    private static Optional<String> reason(JdbcType type) {
        if (type.isLob()) {
            return Optional.of("is a large object (@Lob); use text or bytea");
        }
        if (type.isXml()) {
            return Optional.of("is XML");
        }
        return Optional.empty();
    }
}
