package io.espalier.engine.mutation;

import io.espalier.engine.api.UserError;
import io.espalier.engine.mapping.ConstraintColumns;
import io.espalier.engine.mapping.EntityWriter;
import io.espalier.engine.mapping.WriteFailure;
import io.espalier.engine.mutation.input.InputPath;
import io.espalier.engine.mutation.work.ColumnFields;
import io.espalier.engine.mutation.work.Touched;
import java.util.List;
import java.util.Optional;

/**
 * Tells what a constraint of the database refused, as a mistake at its place in the input: by the
 * columns that the constraint is about, and by the row among those that were written. No statement.
 */
public final class Constraints {

    private final ConstraintColumns columns;

    public Constraints(ConstraintColumns columns) {
        this.columns = columns;
    }

    /**
     * @param touched what was written
     */
    UserError explain(WriteFailure failure, List<Touched> touched, EntityWriter writer) {
        List<String> names = columns.of(failure);
        RefusedRows rows = new RefusedRows(touched, writer, columns, failure);
        if (failure.kind() == WriteFailure.Kind.FOREIGN_KEY) {
            Optional<Touched> deleted = rows.deleted();
            if (deleted.isPresent()) {
                return new UserError.ForeignKeyViolation(
                        "Others still refer to this "
                                + deleted.get().type().name()
                                + "; delete them, or let them refer to another, first.",
                        deleted.get().path().steps());
            }
        }
        Optional<Touched> row = rows.written();
        List<String> fields =
                row.map(found -> ColumnFields.of(found.type(), names)).orElse(List.of());
        List<String> path = row.map(found -> place(found, fields)).orElse(InputPath.INPUT).steps();
        String type = row.map(found -> found.type().name()).orElse("row");
        String shown = String.join(", ", fields);
        return switch (failure.kind()) {
            case UNIQUE, EXCLUSION ->
                    new UserError.UniqueViolation(
                            fields.isEmpty()
                                    ? "There is such a " + type + " already."
                                    : "Another " + type + " has this '" + shown + "' already.",
                            path,
                            shown);
            case FOREIGN_KEY ->
                    new UserError.ForeignKeyViolation(
                            fields.isEmpty()
                                    ? "What this " + type + " refers to is not there."
                                    : "What '" + shown + "' refers to is not there.",
                            path);
            case NOT_NULL -> invalid(path, "Required", shown, type, "must have a value");
            case CHECK -> invalid(path, "Check", shown, type, "is not what it may be");
            case TOO_LONG -> invalid(path, "Length", shown, type, "is too long");
            case OUT_OF_RANGE -> invalid(path, "Range", shown, type, "is beyond its range");
        };
    }

    private static UserError invalid(
            List<String> path, String constraint, String shown, String type, String what) {
        String subject = shown.isEmpty() ? "Something of this " + type : "'" + shown + "'";
        return new UserError.Invalid(subject + " " + what + ".", path, constraint);
    }

    /** The first of the fields of which the input speaks, or else the whole row. */
    private static InputPath place(Touched row, List<String> fields) {
        return fields.stream()
                .filter(row.places()::containsKey)
                .findFirst()
                .map(row.places()::get)
                .orElse(row.path());
    }
}
