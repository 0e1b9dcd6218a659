package io.espalier.engine.plan;

import graphql.normalized.ExecutableNormalizedField;
import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.mapping.Column;
import java.util.List;

/**
 * Chooses how a relation to one is read: beside the row that it belongs to, or for all rows
 * together by a statement of its own.
 *
 * <p>Beside it costs a look at an index for each row; by itself a statement, and a look for each
 * different key. So few rows are joined, of which not all lead to the same one.
 */
final class ToOnes {

    /**
     * The most rows beside which others are read: as many looks at an index take about as long as a
     * statement.
     */
    static final int MOST_ROWS = 100;

    /** The most joins of one operation: PostgreSQL has to plan them. */
    static final int MOST_JOINS = 32;

    private final PlanParts parts;

    ToOnes(PlanParts parts) {
        this.parts = parts;
    }

    /**
     * The plan of a relation that has to be read.
     *
     * @param selection what is asked of the other entity
     */
    FieldPlan plan(
            FieldBinding.ToOne toOne,
            Selection selection,
            ExecutableNormalizedField field,
            Path path) {
        if (isJoined(toOne, selection, field)) {
            return new FieldPlan.Joined(
                    new JoinedRow(
                            path,
                            selection.entity(),
                            toOne.route(),
                            selection.columns(),
                            selection.joined()),
                    selection);
        }
        Read.Row read =
                parts.add(
                        new Read.Row(
                                path,
                                selection.entity(),
                                toOne.route(),
                                selection.columns(),
                                selection.joined()));
        return new FieldPlan.ToOne(toOne.route(), new One(read, selection));
    }

    private boolean isJoined(
            FieldBinding.ToOne toOne, Selection selection, ExecutableNormalizedField field) {
        List<Column> key = toOne.route().keyColumns();
        return toOne.indexed()
                && parts.rows().above(field) <= MOST_ROWS
                && !parts.rows().wereFoundBy(field, key)
                && selection.columns().stream().allMatch(ToOnes::isRepeated)
                && parts.addJoin(MOST_JOINS);
    }

    /** Whether a value may be read several times over: documents and lists are not. */
    private static boolean isRepeated(Column column) {
        return column.expression() == null
                && column.type().element() == null
                && column.type().jsonType() == null
                && column.type().javaType() != byte[].class;
    }
}
