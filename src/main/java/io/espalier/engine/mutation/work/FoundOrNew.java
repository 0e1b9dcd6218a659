package io.espalier.engine.mutation.work;

import io.espalier.engine.mapping.Column;
import io.espalier.engine.mutation.input.Change;
import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Locking.Strength;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of keys, and new ones where there are none; two items of one key share the new one. */
final class FoundOrNew {

    private FoundOrNew() {}

    /** In the order of the items. */
    static List<Object> of(Work work, List<Item<Change.Upsert>> items, Strength strength) {
        List<Change.Named> named = Item.sought(items);
        List<Optional<Object>> found = work.rows().find(named, strength);
        Map<UniqueKey, Integer> places = new HashMap<>();
        List<Creation> missing = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            UniqueKey key = UniqueKey.of(named.get(i));
            if (found.get(i).isEmpty() && !places.containsKey(key)) {
                places.put(key, missing.size());
                missing.add(Creation.of(items.get(i).change().create()));
            }
        }
        List<Object> created = work.create(missing);
        List<Object> instances = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Integer place = places.get(UniqueKey.of(named.get(i)));
            instances.add(place == null ? found.get(i).orElseThrow() : created.get(place));
        }
        return instances;
    }

    private record UniqueKey(List<Column> columns, Key key) {

        static UniqueKey of(Change.Named named) {
            return new UniqueKey(named.columns(), named.key());
        }
    }
}
