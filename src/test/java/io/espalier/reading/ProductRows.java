package io.espalier.reading;

import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Random products: computed values, and embeddables within each other. */
final class ProductRows {

    private final RandomRows rows;

    ProductRows(RandomRows rows) {
        this.rows = rows;
    }

    void addProduct() {
        ModelRow product = rows.random("Product", rows.nextKey());
        for (String field : product.type().values().sequencedKeySet()) {
            if (!Set.of("name", "price", "amount").contains(field)) {
                rows.clearSome(product, field);
            }
        }
        product.clear("settingsAsJson");
        product.set("settingsAsJson", product.value("settings"));
        product.set("total", product.number("price") * product.number("amount"));
        SequencedMap<String, @Nullable Object> columns = RandomRows.columns(product, product.key());
        ModelRow box = box();
        ModelRow size = Objects.requireNonNull(box.one("size"));
        for (String field : List.of("width", "height")) {
            columns.put(field, size.value(field));
        }
        columns.put("material", box.value("material"));
        product.clear("width");
        product.set("width", size.value("width"));
        rows.show(product, "Product");
        rows.insert("products", columns);
        if (size.isEmpty()) {
            box.clear("size");
        }
        if (!size.isEmpty() || !box.isEmpty()) {
            product.relate("box", box);
        }
    }

    /** Of whose columns any may be null. */
    private ModelRow box() {
        ModelRow size = rows.random("Size");
        rows.clearSome(size, "width", "height");
        ModelRow box = rows.random("Box");
        rows.clearSome(box, "material");
        box.clear("area");
        if (size.value("width") != null && size.value("height") != null) {
            box.set("area", size.number("width") * size.number("height"));
        }
        box.relate("size", size);
        return box;
    }

    void countCheaper(ModelRow product) {
        int price = product.number("price");
        product.set(
                "cheaper",
                rows.of("Product").stream().filter(other -> other.number("price") < price).count());
    }
}
