package io.espalier.engine.mutation.work;

import io.espalier.engine.binding.WriteField;
import io.espalier.engine.mutation.input.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/** Does what an input says of relations: each of them for all entities of a list together. */
final class Relations {

    private final References references;
    private final ChildRows children;
    private final LinkRows links;

    Relations(Work work) {
        this.references = new References(work);
        this.children = new ChildRows(work);
        this.links = new LinkRows(work);
    }

    /** What an entity refers to has to be there before it is written. */
    void before(List<Object> instances, Function<Integer, Change.Content> contents, boolean isNew) {
        byField(instances, contents, isNew)
                .forEach(owned -> {
                    if (owned.getFirst().relation().field()
                            instanceof WriteField.Reference reference) {
                        references.apply(reference, owned);
                    }
                });
    }

    /** What refers to an entity comes after it. */
    void after(List<Object> instances, Function<Integer, Change.Content> contents, boolean isNew) {
        byField(instances, contents, isNew)
                .forEach(owned -> {
                    switch (owned.getFirst().relation().field()) {
                        case WriteField.Reference reference -> {}
                        case WriteField.Children ofChildren -> children.apply(ofChildren, owned);
                        case WriteField.Links ofLinks -> links.apply(ofLinks, owned);
                    }
                });
    }

    private static List<List<Owned>> byField(
            List<Object> instances, Function<Integer, Change.Content> contents, boolean isNew) {
        SequencedMap<String, List<Owned>> owned = new LinkedHashMap<>();
        for (int i = 0; i < instances.size(); i++) {
            for (Change.Relation relation : contents.apply(i).relations()) {
                owned.computeIfAbsent(relation.field().path(), field -> new ArrayList<>())
                        .add(new Owned(instances.get(i), relation, isNew));
            }
        }
        return List.copyOf(owned.values());
    }
}
