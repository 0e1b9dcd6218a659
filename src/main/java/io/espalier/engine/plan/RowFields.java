package io.espalier.engine.plan;

import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.predicate.Expression;
import io.espalier.engine.predicate.Predicate;
import java.util.List;
import java.util.SequencedMap;

/**
 * The fields of a row that an input object names: those of its type, or of an object inside it.
 *
 * @param type of the row
 * @param absent holds where what has the fields is not there
 */
record RowFields(TypeBinding type, SequencedMap<String, FieldBinding> fields, Predicate absent) {

    static RowFields of(TypeBinding type) {
        return new RowFields(type, type.fields(), new Predicate.Absent());
    }

    /**
     * Those of an object inside the row, which is there where one of its columns has a value; or
     * wherever the row is.
     */
    RowFields within(FieldBinding.Embedded embedded) {
        List<Column> presence = embedded.presence();
        Predicate notThere =
                presence.isEmpty()
                        ? new Predicate.Absent()
                        : Predicate.and(presence.stream().map(RowFields::isNull).toList());
        return new RowFields(type, embedded.fields(), notThere);
    }

    private static Predicate isNull(Column column) {
        return new Predicate.IsNull(new Expression.Own(column));
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    FieldBinding require(String name) {
        FieldBinding binding = fields.get(name);
        if (binding == null) {
            throw new IllegalArgumentException("no field " + type.name() + "." + name);
        }
        return binding;
    }
}
