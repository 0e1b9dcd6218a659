package io.espalier.contract;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.ObjectValue;
import graphql.language.Selection;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A list of the server: its field at a place, what it filters and how it sorts.
 *
 * @param required arguments that the field cannot do without
 * @param where empty for all rows
 * @param orderBy empty for the usual order
 */
record Listing(
        Place place,
        ListField list,
        List<Argument> required,
        ObjectValue where,
        ArrayValue orderBy) {

    static final String ALIAS = "list";

    static Listing all(Place place, ListField list, List<Argument> required) {
        return new Listing(place, list, required, Documents.object(), Documents.list());
    }

    Listing where(ObjectValue other) {
        return new Listing(place, list, required, other, orderBy);
    }

    Listing orderBy(ArrayValue other) {
        return new Listing(place, list, required, where, other);
    }

    /** The same list with less to filter or to sort by. */
    Stream<Listing> smaller() {
        return Stream.concat(
                smaller(where, ObjectValue.class).map(this::where),
                smaller(orderBy, ArrayValue.class).map(this::orderBy));
    }

    private static <T extends Value<T>> Stream<T> smaller(T value, Class<T> type) {
        return Smaller.values(value).filter(type::isInstance).map(type::cast);
    }

    /** Asks for one piece of it. */
    Document document(List<Argument> window, List<? extends Selection<?>> selections) {
        return place.document(List.of(field(ALIAS, window, selections)));
    }

    Field field(String alias, List<Argument> window, List<? extends Selection<?>> selections) {
        List<Argument> arguments = new ArrayList<>(required);
        if (!where.getObjectFields().isEmpty()) {
            arguments.add(Documents.argument("where", where));
        }
        if (!orderBy.getValues().isEmpty()) {
            arguments.add(Documents.argument("orderBy", orderBy));
        }
        arguments.addAll(window);
        Field field = Documents.field(list.field().getName(), arguments, selections);
        return alias.equals(field.getName()) ? field : Documents.aliased(alias, field);
    }

    /** What to select so that a connection, or a plain list, shows that of its nodes. */
    List<? extends Selection<?>> nodes(List<? extends Selection<?>> selections) {
        return list.isConnection() ? List.of(Documents.field("nodes", selections)) : selections;
    }
}
