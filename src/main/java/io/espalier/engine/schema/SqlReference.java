package io.espalier.engine.schema;

import java.util.List;

/**
 * What {@code @sql} says: a field's rows are those that a named file of SQL answers.
 *
 * @param file its name below the folder of such files
 * @param orderBy the columns of its result that the rows are sorted by, the first one first, each
 *     with a direction: {@code "score DESC"}; empty for the usual order of the field's type
 */
public record SqlReference(String file, List<String> orderBy) {

    public SqlReference {
        orderBy = List.copyOf(orderBy);
    }
}
