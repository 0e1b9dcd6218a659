package io.espalier.engine.mutation;

import io.espalier.engine.api.UserError;
import io.espalier.engine.binding.WriteField;
import io.espalier.engine.binding.WriteType;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.ConstraintColumns;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.EntityWriter;
import io.espalier.engine.mapping.WriteFailure;
import io.espalier.engine.mutation.input.InputPath;
import io.espalier.engine.mutation.work.Touched;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        String table = failure.table().orElse("");
        List<String> names =
                failure.constraint()
                        .map(constraint -> columns.of(table, constraint))
                        .or(() -> failure.column().map(List::of))
                        .orElse(List.of());
        RefusedRows rows = new RefusedRows(touched, writer, failure.detail());
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
        Optional<Touched> row = rows.written(table, names);
        List<String> fields = row.map(found -> fields(found.type(), names)).orElse(List.of());
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

    /** The first field that the input can mend, or the whole where none is shown. */
    private static InputPath place(Touched row, List<String> fields) {
        return fields.isEmpty() ? row.path() : row.content().child(fields.getFirst());
    }

    private static List<String> fields(WriteType type, List<String> names) {
        return type.fields().values().stream()
                .filter(field -> columnsOf(field).stream().anyMatch(names::contains))
                .map(WriteField::name)
                .toList();
    }

    private static List<String> columnsOf(WriteField field) {
        Attribute attribute =
                switch (field) {
                    case WriteField.Value value -> value.attribute();
                    case WriteField.Embedded embedded -> embedded.attribute();
                    case WriteField.Reference reference -> reference.attribute();
                    case WriteField.Children children -> null;
                    case WriteField.Links links -> null;
                };
        return attribute == null
                ? List.of()
                : attribute.ownColumns().stream().map(Column::name).toList();
    }

    /**
     * The rows that were written, and the one of them that was refused: PostgreSQL names its values
     * in every language.
     */
    private record RefusedRows(List<Touched> touched, EntityWriter writer, String detail) {

        Optional<Touched> deleted() {
            return touched.stream()
                    .filter(each -> each.how() == Touched.How.DELETED)
                    .filter(each -> isNamed(each, each.type().type().entity().identifier()))
                    .findFirst();
        }

        Optional<Touched> written(String table, List<String> names) {
            Optional<Touched> row =
                    written(table, names, EnumSet.of(Touched.How.CREATED, Touched.How.UPDATED));
            // A row that is moved changes too, though the input says nothing else of it.
            return row.isPresent() ? row : written(table, names, EnumSet.of(Touched.How.REFERRED));
        }

        private Optional<Touched> written(String table, List<String> names, Set<Touched.How> hows) {
            List<Touched> candidates =
                    touched.stream()
                            .filter(each -> hows.contains(each.how()))
                            .filter(each ->
                                    each.type().type().entity().table().name().equals(table))
                            .toList();
            // Of two that have the same key, the later one is at fault.
            return candidates.size() == 1
                    ? Optional.of(candidates.getFirst())
                    : candidates.reversed().stream()
                            .filter(each -> isNamed(each, columns(each, names)))
                            .findFirst()
                            .or(() -> byIdentifier(candidates));
        }

        private Optional<Touched> byIdentifier(List<Touched> candidates) {
            return candidates.stream()
                    .filter(each -> isNamed(each, each.type().type().entity().identifier()))
                    .findFirst();
        }

        private static List<Column> columns(Touched row, List<String> names) {
            return row.type().type().entity().attributes().values().stream()
                    .flatMap(attribute -> attribute.ownColumns().stream())
                    .filter(column -> names.contains(column.name()))
                    .toList();
        }

        private boolean isNamed(Touched row, List<Column> keyColumns) {
            List<String> values = texts(row, keyColumns);
            return !values.isEmpty() && values.stream().allMatch(detail::contains);
        }

        private List<String> texts(Touched row, List<Column> keyColumns) {
            Entity entity = row.type().type().entity();
            List<String> texts = new ArrayList<>();
            for (Attribute attribute : entity.attributes().values()) {
                List<Column> own = attribute.ownColumns();
                List<@Nullable Object> values = values(row, entity, attribute);
                for (int i = 0; i < values.size(); i++) {
                    Object value = values.get(i);
                    if (value != null && keyColumns.contains(own.get(i))) {
                        texts.add(own.get(i).type().format(value));
                    }
                }
            }
            return texts;
        }

        private List<@Nullable Object> values(Touched row, Entity entity, Attribute attribute) {
            List<@Nullable Object> values = new ArrayList<>();
            switch (attribute) {
                case Attribute.Basic basic -> values.add(writer.get(entity, row.instance(), basic));
                case Attribute.ToOne toOne when toOne.owning() -> {
                    List<Object> key = writer.identifierOf(entity, row.instance(), toOne);
                    if (key != null) {
                        values.addAll(key);
                    }
                }
                default -> {}
            }
            return values;
        }
    }
}
