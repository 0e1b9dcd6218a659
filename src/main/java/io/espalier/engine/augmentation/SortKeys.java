package io.espalier.engine.augmentation;

import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.TypeBinding;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which fields rows can be sorted by, so that no input is left without one. */
final class SortKeys {

    private final GeneratedTypes types;

    SortKeys(GeneratedTypes types) {
        this.types = types;
    }

    boolean has(TypeBinding type) {
        return types.isSearchable(type.name()) || has(type.fields().values(), new HashSet<>());
    }

    boolean isKey(FieldBinding field) {
        return isKey(field, new HashSet<>());
    }

    private boolean has(Collection<FieldBinding> fields, Set<String> visited) {
        return fields.stream().anyMatch(field -> isKey(field, visited));
    }

    /**
     * @param visited the types on the way here: what leads back to them adds no key
     */
    private boolean isKey(FieldBinding binding, Set<String> visited) {
        if (!binding.field().orderable()) {
            return false;
        }
        return switch (binding) {
            case FieldBinding.Id id -> true;
            case FieldBinding.Value value -> value.attribute().column().type().canBeKey();
            case FieldBinding.Embedded embedded -> has(embedded.fields().values(), visited);
            case FieldBinding.ToOne toOne ->
                    visited.add(toOne.target())
                            && has(types.type(toOne.target()).fields().values(), visited);
            case FieldBinding.Connection many -> true;
            case FieldBinding.PlainList many -> true;
            default -> false;
        };
    }
}
