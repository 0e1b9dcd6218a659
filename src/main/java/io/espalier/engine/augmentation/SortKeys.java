package io.espalier.engine.augmentation;

import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.TypeBinding;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which fields rows can be sorted by, so that no input is left without one. */
final class SortKeys {

    private final InputTypes inputs;

    SortKeys(InputTypes inputs) {
        this.inputs = inputs;
    }

    boolean has(TypeBinding type) {
        return inputs.isSearchable(type.name()) || has(type.fields().values(), new HashSet<>());
    }

    boolean isKey(FieldBinding field) {
        return isKey(field, new HashSet<>());
    }

    private boolean has(Collection<FieldBinding> fields, Set<String> types) {
        return fields.stream().anyMatch(field -> isKey(field, types));
    }

    /**
     * @param types those on the way here: what leads back to them adds no key
     */
    private boolean isKey(FieldBinding binding, Set<String> types) {
        if (!binding.field().orderable()) {
            return false;
        }
        return switch (binding) {
            case FieldBinding.Id id -> true;
            case FieldBinding.Value value -> value.attribute().column().type().canBeKey();
            case FieldBinding.Embedded embedded -> has(embedded.fields().values(), types);
            case FieldBinding.ToOne toOne ->
                    types.add(toOne.target())
                            && has(inputs.type(toOne.target()).fields().values(), types);
            case FieldBinding.Connection many -> true;
            case FieldBinding.PlainList many -> true;
            default -> false;
        };
    }
}
