package io.espalier.engine.plan;

import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.WriteBinding;
import io.espalier.engine.binding.WriteField;
import io.espalier.engine.binding.WriteType;
import io.espalier.engine.binding.Writes;
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

    private final Writes writes;
    private final WriteSteps steps;

    WriteStatements(Binding binding) {
        this.writes = binding.writes();
        this.steps = new WriteSteps(binding);
    }

    int of(WriteBinding write, Object input) {
        WriteType type = writes.requireType(write.type());
        switch (write.kind()) {
            case CREATE, CREATE_MANY -> each(input, one -> create(type, one, ROOT));
            case UPDATE -> update(type, (Map<?, ?>) input, ROOT);
            case UPSERT -> upsert(type, (Map<?, ?>) input, ROOT);
            case UPDATE_MANY -> {
                update(type, (Map<?, ?>) input, ROOT);
                countMatches();
            }
            case DELETE_MANY -> {
                delete(type, input);
                countMatches();
            }
            case DELETE -> delete(type, input);
            case RESTORE -> steps.write(ROOT);
        }
        return steps.count();
    }

    /** How many there are, where they are too many. */
    private void countMatches() {
        steps.add(ROOT + ":count");
    }

    private void delete(WriteType type, Object input) {
        steps.lock(type, ROOT, input);
        steps.write(ROOT);
        steps.delete(type, ROOT);
    }

    private void create(WriteType type, Map<?, ?> input, String place) {
        steps.create(type, place);
        relations(type.fields(), input, place);
    }

    private void update(WriteType type, Map<?, ?> input, String place) {
        steps.lock(type, place, input);
        steps.write(place);
        if (input.get("data") instanceof Map<?, ?> data) {
            relations(type.fields(), data, place);
        }
    }

    private void upsert(WriteType type, Map<?, ?> input, String place) {
        steps.lock(type, place, input);
        if (input.get("create") instanceof Map<?, ?> create) {
            create(type, create, place + "+");
        }
        if (input.get("update") instanceof Map<?, ?> update) {
            steps.write(place);
            relations(type.fields(), update, place);
        }
    }

    private void relations(Map<String, WriteField> fields, Map<?, ?> input, String place) {
        input.forEach((name, value) -> {
            if (value instanceof Map<?, ?> given) {
                String below = place + "." + name;
                switch (fields.get(name.toString())) {
                    case WriteField.Embedded embedded -> relations(embedded.fields(), given, below);
                    case WriteField.Relation relation -> relation(relation, given, below);
                    case null, default -> {}
                }
            }
        });
    }

    private void relation(WriteField.Relation field, Map<?, ?> verbs, String place) {
        WriteType target = writes.requireType(field.target());
        if (field instanceof WriteField.Links) {
            links(verbs, place);
        }
        if (removesOrphans(field)) {
            orphans(target, verbs, place);
        }
        verbs.forEach((verb, items) -> verb(verb.toString(), target, items, place + "." + verb));
    }

    private static boolean removesOrphans(WriteField.Relation field) {
        return switch (field) {
            case WriteField.Reference reference -> reference.orphans();
            case WriteField.Children children -> children.orphans();
            case WriteField.Links links -> false;
        };
    }

    /** What is let go of is read and deleted, and may have to be before anything else is sent. */
    private void orphans(WriteType target, Map<?, ?> verbs, String place) {
        steps.delete(target, place);
        verbs.keySet()
                .forEach(verb -> steps.lock(target, place + "." + verb + ":orphans", Map.of()));
        steps.add(place + ":early");
        steps.write(place + ":orphans");
    }

    /** Links are read before they change, then taken away together, and added together. */
    private void links(Map<?, ?> verbs, String place) {
        steps.add(place + ":link");
        steps.add(place + ":unlink");
        steps.add(place + ":links");
        verbs.keySet().stream()
                .filter(Set.of("set", "upsert", "connectOrCreate")::contains)
                .forEach(verb -> {
                    steps.add(place + "." + verb + ":links");
                    steps.add(place + "." + verb + ":keepers");
                });
    }

    private void verb(String verb, WriteType target, @Nullable Object items, String place) {
        switch (verb) {
            case "create" -> each(items, item -> create(target, item, place));
            case "update" -> each(items, item -> update(target, item, place));
            case "connectOrCreate", "upsert" -> each(items, item -> upsert(target, item, place));
            case "set" -> {
                // What is there now.
                steps.add(place + ":current");
                each(items, item -> steps.lock(target, place, Map.of("by", item)));
                steps.write(place);
            }
            case "connect", "disconnect", "delete" -> {
                each(items, item -> steps.lock(target, place, Map.of("by", item)));
                // The row that a to-one leads to now, which nothing names.
                steps.lock(target, place, Map.of());
                steps.write(place);
                if (verb.equals("delete")) {
                    steps.delete(target, place);
                }
            }
            default -> throw new IllegalArgumentException("no verb " + place);
        }
    }

    private static void each(@Nullable Object items, Consumer<Map<?, ?>> consumer) {
        if (items instanceof List<?> list) {
            list.forEach(item -> each(item, consumer));
        } else if (items instanceof Map<?, ?> map) {
            consumer.accept(map);
        }
    }
}
