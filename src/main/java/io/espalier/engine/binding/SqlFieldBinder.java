package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.INVALID_SQL;
import static io.espalier.engine.error.FaultCode.NULLABILITY_MISMATCH;
import static io.espalier.engine.error.FaultCode.TYPE_MISMATCH;
import static io.espalier.engine.error.FaultCode.UNSUPPORTED_SCHEMA;

import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.NamedSql;
import io.espalier.engine.mapping.SqlScanner;
import io.espalier.engine.schema.ConnectionNames;
import io.espalier.engine.schema.Field;
import io.espalier.engine.schema.FieldType;
import io.espalier.engine.schema.ObjectType;
import io.espalier.engine.schema.SqlReference;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Binds a field to the named SQL file that {@code @sql} gives it. */
final class SqlFieldBinder {

    private final BindingSources sources;
    private final SequencedMap<String, Entity> entities;

    SqlFieldBinder(BindingSources sources, SequencedMap<String, Entity> entities) {
        this.sources = sources;
        this.entities = entities;
    }

    /**
     * @param parent the entity of the field's type, or null for a field of {@code Query}
     */
    Optional<FieldBinding> bind(Field field, @Nullable Entity parent) {
        if (field.bindTo() != null || !field.filterable() || !field.orderable()) {
            return sources.refuse(
                    UNSUPPORTED_SCHEMA,
                    field.coordinates(),
                    "it has both @sql and @bind",
                    "Remove one of them");
        }
        FieldType type = field.type();
        Optional<String> node =
                sources.schema().findNodeOfConnection(type.name()).map(ObjectType::name);
        String target = node.orElse(type.name());
        Entity entity = entities.get(target);
        if (entity == null) {
            return sources.refuse(
                    UNSUPPORTED_SCHEMA,
                    field.coordinates(),
                    "it has @sql, but its type " + type.name() + " shows no entity",
                    "Let it answer a type that does, or write a controller for the field");
        }
        if (type.isListOfLists(node.isPresent())) {
            return sources.refuse(
                    TYPE_MISMATCH,
                    field.coordinates(),
                    "it is of type " + type + ", a list of lists",
                    "Make it " + ConnectionNames.manyOf(target));
        }
        FieldBinding.Rows rows =
                node.isPresent()
                        ? FieldBinding.Rows.CONNECTION
                        : type.list() ? FieldBinding.Rows.LIST : FieldBinding.Rows.FIRST;
        if (rows == FieldBinding.Rows.FIRST && type.nonNull()) {
            sources.fault(
                    NULLABILITY_MISMATCH,
                    field.coordinates(),
                    "it is " + type + ", but its SQL may answer no row",
                    "Make it " + target);
        }
        SqlArguments arguments = new SqlArguments(sources, entities, field, rows);
        return read(field, parent, entity, arguments)
                .map(sql -> new FieldBinding.Sql(field, target, rows, sql, arguments.idTypes()));
    }

    private Optional<NamedSql> read(
            Field field, @Nullable Entity parent, Entity target, SqlArguments arguments) {
        SqlReference reference = Objects.requireNonNull(field.sql());
        Optional<String> text = sources.files().find(reference.file());
        if (text.isEmpty()) {
            return sources.refuse(
                    INVALID_SQL,
                    field.coordinates(),
                    "there is no file '" + reference.file() + "' in " + sources.files().location(),
                    "Add it, or say with espalier.sql.location where such files are");
        }
        SqlScanner.Scanned scanned = SqlScanner.scan(text.get());
        if (!scanned.faults().isEmpty()) {
            return sources.refuse(
                    INVALID_SQL,
                    field.coordinates(),
                    reference.file() + ": " + String.join(", ", scanned.faults()),
                    "Write one select, with :name for each value");
        }
        return new SqlParameters(sources, field, parent, arguments)
                .bind(reference.file(), scanned.tokens())
                .flatMap(sql -> new SqlResult(sources, field, target).bind(sql, reference));
    }
}
