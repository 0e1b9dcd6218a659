package io.espalier.engine.plan;

import static io.espalier.engine.error.ErrorCode.INVALID_ID;

import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.Shown;
import io.espalier.engine.id.GlobalId;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.schema.EngineDeclarations;
import io.espalier.engine.schema.ObjectType;
import java.util.ArrayList;
import java.util.List;

/** Reads the global ids that a document gives, as keys of entities. */
public final class GlobalKeys {

    private final Binding binding;

    public GlobalKeys(Binding binding) {
        this.binding = binding;
    }

    /**
     * The object that an id names, of whatever type that is a {@code Node}.
     *
     * @throws EngineException {@code INVALID_ID} if this schema gave out no such id, or if it is
     *     the id of what is no {@code Node}
     */
    FieldPlan.NodeKey resolve(String text) {
        FieldPlan.NodeKey found = find(text);
        ObjectType type = binding.requireType(found.type()).type();
        if (!type.interfaces().contains(EngineDeclarations.NODE)) {
            throw new EngineException(
                    INVALID_ID,
                    "'"
                            + Shown.of(text)
                            + "' is the id of a "
                            + type.name()
                            + ", which is no "
                            + EngineDeclarations.NODE
                            + ".");
        }
        return found;
    }

    /**
     * An object that must be of that type, or of one that implements it.
     *
     * @throws EngineException {@code INVALID_ID} if this schema gave out no such id, or if it is
     *     the id of another type
     */
    public FieldPlan.NodeKey resolve(String text, String typeName) {
        FieldPlan.NodeKey found = find(text);
        boolean fits =
                found.type().equals(typeName)
                        || binding.requireType(typeName).concrete().containsValue(found.type());
        if (!fits) {
            throw new EngineException(
                    INVALID_ID,
                    "The id of a "
                            + typeName
                            + " is needed, but '"
                            + Shown.of(text)
                            + "' is the id of a "
                            + found.type()
                            + ".");
        }
        return found;
    }

    private FieldPlan.NodeKey find(String text) {
        GlobalId id = GlobalId.decode(text);
        TypeBinding type =
                binding.findType(id.type())
                        .filter(found -> !found.isInterface())
                        .orElseThrow(() -> unknown(text));
        return new FieldPlan.NodeKey(type.name(), key(id, type, text));
    }

    private static Key key(GlobalId id, TypeBinding type, String text) {
        List<Column> columns = type.entity().identifier();
        if (id.key().size() != columns.size()) {
            throw unknown(text);
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(
                    KeyText.parse(
                            id.key().get(i),
                            columns.get(i).type(),
                            INVALID_ID,
                            unknown(text).getMessage()));
        }
        return new Key(values);
    }

    private static EngineException unknown(String text) {
        return new EngineException(
                INVALID_ID, "'" + Shown.of(text) + "' is not an id of this API.");
    }
}
