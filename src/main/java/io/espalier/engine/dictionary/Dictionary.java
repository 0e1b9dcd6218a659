package io.espalier.engine.dictionary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a database, sorted by name.
 *
 * @param enums PostgreSQL's enumerated types that columns have
 */
public record Dictionary(List<Table> tables, List<EnumType> enums) {

    public Dictionary {
        tables = List.copyOf(tables);
        enums = List.copyOf(enums);
    }

    /**
     * A table or view.
     *
     * @param name with its schema where that is not {@code public}
     * @param comment what the database says about it
     * @param types the GraphQL types that show its rows
     * @param columns in the table's order
     * @param constraints as PostgreSQL writes them, but for {@code not null}; unique indexes with a
     *     condition among them
     */
    public record Table(
            String name,
            @Nullable String comment,
            List<String> types,
            List<TableColumn> columns,
            List<Constraint> constraints,
            List<Reference> references) {

        public Table {
            types = List.copyOf(types);
            columns = List.copyOf(columns);
            constraints = List.copyOf(constraints);
            references = List.copyOf(references);
        }
    }

    /**
     * A column.
     *
     * @param type as PostgreSQL writes it
     * @param value what it has if nobody says: its default, how it is generated or identified
     * @param fields the GraphQL fields that show it, each {@code Type.field}
     */
    public record TableColumn(
            String name,
            String type,
            boolean notNull,
            boolean key,
            @Nullable String value,
            @Nullable String comment,
            List<String> fields) {

        public TableColumn {
            fields = List.copyOf(fields);
        }
    }

    /** A rule that rows keep. */
    public record Constraint(String name, String definition) {}

    /**
     * A foreign key.
     *
     * @param columns in the order of the key
     * @param target the table that it leads to
     * @param optional whether a row may do without
     * @param unique whether no two rows lead to the same
     */
    public record Reference(List<String> columns, String target, boolean optional, boolean unique) {

        public Reference {
            columns = List.copyOf(columns);
        }
    }

    /** A type of enumerated values, in their order. */
    public record EnumType(String name, List<String> values) {

        public EnumType {
            values = List.copyOf(values);
        }
    }
}
