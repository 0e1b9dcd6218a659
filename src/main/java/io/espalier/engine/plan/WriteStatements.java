package io.espalier.engine.plan;

import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.WriteBinding;
import io.espalier.engine.binding.WriteField;
import io.espalier.engine.binding.WriteKind;
import io.espalier.engine.binding.WriteType;
import io.espalier.engine.binding.Writes;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Entity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How many statements an input may take: by its shape, however many items its lists have.
 *
 * <p>Each verb at each place of the shape locks the rows that it names, or those it is about, in
 * one statement; and each kind of row that is written takes one batch for each of the ways in which
 * the input writes it.
 */
public final class WriteStatements {

    private static final String ROOT = "";

    /** How deep what is deleted along may lie; deeper rows refuse the deletion. */
    public static final int CASCADE_DEPTH = 8;

    private final Binding binding;
    private final Writes writes;

    /** Places of the shape, with what is done there. */
    private final Set<String> steps = new HashSet<>();

    /** How many rows of each type get identifiers that the database makes. */
    private final Map<WriteType, Integer> numbered = new HashMap<>();

    /** Those of a number of their own. */
    private int beside;

    WriteStatements(Binding binding) {
        this.binding = binding;
        this.writes = binding.writes();
    }

    int of(WriteBinding write, Object input) {
        WriteType type = writes.requireType(write.type());
        switch (write.kind()) {
            case CREATE, CREATE_MANY -> each(input, one -> create(type, one, ROOT));
            case UPDATE -> update(type, (Map<?, ?>) input, ROOT);
            case UPSERT -> upsert(type, (Map<?, ?>) input, ROOT);
            case UPDATE_MANY, DELETE_MANY -> {
                if (write.kind() == WriteKind.DELETE_MANY) {
                    delete(type);
                }
                lock(type, ROOT, input);
                write(ROOT);
                // How many there are, where they are too many.
                steps.add(ROOT + ":count");
                if (write.kind() == WriteKind.DELETE_MANY) {
                    cascade(type.type().entity(), ROOT, 0);
                }
            }
            case RESTORE -> write(ROOT);
            case DELETE -> {
                delete(type);
                lock(type, ROOT, input);
                write(ROOT);
                cascade(type.type().entity(), ROOT, 0);
            }
        }
        numbered.forEach((numberedType, count) -> {
            int numbering = numberedType.type().entity().writes().numbering();
            beside += Math.ceilDiv(count, numbering) + 1;
        });
        return steps.size() + beside;
    }

    private void create(WriteType type, Map<?, ?> input, String place) {
        write(place);
        if (type.type().entity().writes().numbering() > 0) {
            numbered.merge(type, 1, Integer::sum);
        }
        relations(type, input, place);
    }

    /** What goes with a row, and its links. */
    private void delete(WriteType type) {
        beside += type.type().entity().writes().deletes();
    }

    private void update(WriteType type, Map<?, ?> input, String place) {
        lock(type, place, input);
        write(place);
        if (input.get("data") instanceof Map<?, ?> data) {
            relations(type, data, place);
        }
    }

    private void upsert(WriteType type, Map<?, ?> input, String place) {
        lock(type, place, input);
        if (input.get("create") instanceof Map<?, ?> create) {
            create(type, create, place + "+");
        }
        if (input.get("update") instanceof Map<?, ?> update) {
            write(place);
            relations(type, update, place);
        }
    }

    private void relations(WriteType type, Map<?, ?> input, String place) {
        input.forEach((name, value) -> {
            WriteField field = type.fields().get(name.toString());
            String target = target(field);
            if (target != null && value instanceof Map<?, ?> verbs) {
                if (field instanceof WriteField.Links) {
                    links(verbs, place + "." + name);
                }
                if (removesOrphans(field)) {
                    orphans(writes.requireType(target), verbs, place + "." + name);
                }
                verbs.forEach((verb, items) ->
                        verb(
                                verb.toString(),
                                writes.requireType(target),
                                items,
                                place + "." + name + "." + verb));
            }
        });
    }

    private static boolean removesOrphans(@Nullable WriteField field) {
        return switch (field) {
            case WriteField.Reference reference -> reference.orphans();
            case WriteField.Children children -> children.orphans();
            case null, default -> false;
        };
    }

    /** What is let go of is read and deleted, and may have to be before anything else is sent. */
    private void orphans(WriteType target, Map<?, ?> verbs, String place) {
        delete(target);
        cascade(target.type().entity(), place, 0);
        verbs.keySet().forEach(verb -> lock(target, place + "." + verb + ":orphans", Map.of()));
        steps.add(place + ":early");
        write(place + ":orphans");
    }

    /** Links are read before they change, then taken away together, and added together. */
    private void links(Map<?, ?> verbs, String place) {
        steps.add(place + ":link");
        steps.add(place + ":unlink");
        steps.add(place + ":links");
        verbs.keySet()
                .forEach(verb -> {
                    if (verb.equals("set")
                            || verb.equals("upsert")
                            || verb.equals("connectOrCreate")) {
                        steps.add(place + "." + verb + ":links");
                        steps.add(place + "." + verb + ":keepers");
                    }
                });
    }

    private static @Nullable String target(@Nullable WriteField field) {
        return switch (field) {
            case WriteField.Reference reference -> reference.target();
            case WriteField.Children children -> children.target();
            case WriteField.Links links -> links.target();
            case null, default -> null;
        };
    }

    private void verb(String verb, WriteType target, @Nullable Object items, String place) {
        switch (verb) {
            case "create" -> each(items, item -> create(target, item, place));
            case "update" -> each(items, item -> update(target, item, place));
            case "connectOrCreate", "upsert" -> each(items, item -> upsert(target, item, place));
            case "set" -> {
                // What is there now.
                steps.add(place + ":current");
                each(items, item -> lock(target, place, Map.of("by", item)));
                write(place);
            }
            case "connect", "disconnect", "delete" -> {
                if (verb.equals("delete")) {
                    delete(target);
                }
                each(items, item -> lock(target, place, Map.of("by", item)));
                // The row that a to-one leads to now, which nothing names.
                lock(target, place, Map.of());
                write(place);
                if (verb.equals("delete")) {
                    cascade(target.type().entity(), place, 0);
                }
            }
            default -> throw new IllegalArgumentException("no verb " + place);
        }
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
            if (depth < CASCADE_DEPTH && target != null) {
                String below = place + "/" + name;
                steps.add(below + ":lock");
                steps.add(target + ":delete");
                binding.findTypeOfEntity(target)
                        .ifPresent(type -> {
                            if (!type.entity().writes().whole()) {
                                steps.add(below + ":load");
                            }
                            cascade(type.entity(), below, depth + 1);
                        });
            }
        }
    }

    /** Rows that are named by different keys are found by a statement each. */
    private void lock(WriteType type, String place, @Nullable Object input) {
        Object by = input instanceof Map<?, ?> object ? object.get("by") : null;
        String key = by instanceof Map<?, ?> keys ? keys.keySet().toString() : "";
        steps.add(place + ":lock " + key);
        if (!type.type().entity().writes().whole()) {
            steps.add(place + ":load " + key);
        }
    }

    private void write(String place) {
        steps.add(place + ":write");
    }

    private static void each(@Nullable Object items, Consumer<Map<?, ?>> consumer) {
        if (items instanceof List<?> list) {
            list.forEach(item -> each(item, consumer));
        } else if (items instanceof Map<?, ?> map) {
            consumer.accept(map);
        }
    }
}
