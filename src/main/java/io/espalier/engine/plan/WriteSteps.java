package io.espalier.engine.plan;

import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.WriteType;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.id.GlobalId;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Entity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is done at the places of an input's shape: a statement each, and each once. */
final class WriteSteps {

    private final Binding binding;
    private final Set<String> steps = new HashSet<>();

    /** How many rows of each type get identifiers that the database makes. */
    private final Map<WriteType, Integer> numbered = new HashMap<>();

    /** Those of a number of their own. */
    private int beside;

    WriteSteps(Binding binding) {
        this.binding = binding;
    }

    int count() {
        int numbering = 0;
        for (Map.Entry<WriteType, Integer> each : numbered.entrySet()) {
            int ofOne = each.getKey().type().entity().writes().numbering();
            numbering += Math.ceilDiv(each.getValue(), ofOne) + 1;
        }
        return steps.size() + beside + numbering;
    }

    /** One of its own kind. */
    void add(String step) {
        steps.add(step);
    }

    void write(String place) {
        add(place + ":write");
    }

    /** A new row, in one batch with the others of the place. */
    void create(WriteType type, String place) {
        write(place);
        if (type.type().entity().writes().numbering() > 0) {
            numbered.merge(type, 1, Integer::sum);
        }
    }

    /**
     * Rows that are named by different keys, or of different types, are found by a statement each.
     */
    void lock(WriteType type, String place, @Nullable Object input) {
        Object by = input instanceof Map<?, ?> object ? object.get("by") : null;
        String key = by instanceof Map<?, ?> keys ? keys.keySet() + typeOf(type, keys) : "";
        add(place + ":lock " + key);
        if (!type.type().entity().writes().whole()) {
            add(place + ":load " + key);
        }
    }

    /** Of an interface the id tells which type is meant. */
    private static String typeOf(WriteType type, Map<?, ?> key) {
        if (!type.type().isInterface() || !(Sent.seeIn(key.get("id")) instanceof String id)) {
            return "";
        }
        try {
            return " of " + GlobalId.decode(id).type();
        } catch (EngineException refused) {
            return ""; // The input is refused for it, before anything runs.
        }
    }

    /** What goes with a row that is deleted, and its links. */
    void delete(WriteType type, String place) {
        beside += type.type().entity().writes().deletes();
        cascade(type.type().entity(), place, 0);
    }

    /** What is deleted along is read level by level. */
    private void cascade(Entity entity, String place, int depth) {
        for (String name : entity.writes().cascades()) {
            String target =
                    switch (entity.attributes().get(name)) {
                        case Attribute.ToMany toMany -> toMany.target();
                        case Attribute.ToOne toOne -> toOne.target();
                        case null, default -> null;
                    };
            if (depth < WriteStatements.CASCADE_DEPTH && target != null) {
                String below = place + "/" + name;
                add(below + ":lock");
                add(target + ":delete");
                binding.findTypeOfEntity(target)
                        .ifPresent(type -> {
                            if (!type.entity().writes().whole()) {
                                add(below + ":load");
                            }
                            cascade(type.entity(), below, depth + 1);
                        });
            }
        }
    }
}
