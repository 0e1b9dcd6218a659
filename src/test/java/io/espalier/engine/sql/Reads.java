package io.espalier.engine.sql;

import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.fixture.Blog;
import io.espalier.engine.fixture.Bound;
import io.espalier.engine.fixture.Domain;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.ComputedType;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.plan.Order;
import io.espalier.engine.plan.OrderKey;
import io.espalier.engine.plan.Path;
import io.espalier.engine.plan.Position;
import io.espalier.engine.plan.Read;
import io.espalier.engine.plan.Window;
import io.espalier.engine.predicate.AggregateFunction;
import io.espalier.engine.predicate.Expression;
import io.espalier.engine.predicate.Predicate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads of the blog, made by the names of attributes. */
final class Reads {

    private static final Domain BLOG = Blog.domain();

    private static final Bound BOUND =
            Bound.of(
                    BLOG,
                    """
                    type User { id: ID! profile: Profile posts: PostConnection! }
                    type Profile { id: ID! user: User! }
                    type Post {
                      id: ID!
                      author: User
                      comments: CommentConnection!
                      tags: TagConnection! @bind(to: "postTags.tag")
                      commenters: UserConnection! @bind(to: "comments.author")
                      postTags: [PostTag!]!
                    }
                    type Comment {
                      id: ID!
                      postAuthor: User @bind(to: "post.author")
                      authorProfile: Profile @bind(to: "author.profile")
                    }
                    type Tag { id: ID! }
                    type PostTag { id: ID! }
                    """);

    static final Window FIRST_THREE = new Window(false, 3, null, null, 0, false, true);

    private Reads() {}

    static Entity entity(String name) {
        return BLOG.mapping(BLOG.catalog()).requireEntity(name);
    }

    static Route route(String type, String field) {
        return switch (BOUND.field(type, field)) {
            case FieldBinding.ToOne toOne -> toOne.route();
            case FieldBinding.Connection connection -> connection.route();
            case FieldBinding.PlainList list -> list.route();
            default -> throw new IllegalArgumentException(type + "." + field);
        };
    }

    static Column column(String entity, String attribute) {
        Attribute found = entity(entity).findAttribute(attribute).orElseThrow();
        return found.ownColumns().getFirst();
    }

    static List<Column> columns(String entity, String... attributes) {
        return Stream.of(attributes).map(name -> column(entity, name)).toList();
    }

    /** An order by attributes, each {@code "name"} or {@code "name desc"}. */
    static Order order(String entity, String... keys) {
        return new Order(
                Stream.of(keys)
                        .map(key -> key.split(" "))
                        .map(key -> new OrderKey(column(entity, key[0]), key.length > 1))
                        .toList(),
                "fingerprint");
    }

    static Position position(@Nullable Object... values) {
        return new Position(Arrays.asList(values));
    }

    static Read.Row row(String entity, Route route, String... attributes) {
        return new Read.Row(
                Path.ROOT, entity(entity), route, columns(entity, attributes), List.of());
    }

    static Read.Page page(
            String entity, Route route, Order order, Window window, String... attributes) {
        return new Read.Page(
                Path.ROOT,
                entity(entity),
                route,
                Predicate.always(),
                columns(entity, attributes),
                order.computed(),
                List.of(),
                order,
                window);
    }

    static Read.All all(
            String entity, Route route, Order order, int offset, int limit, String... attributes) {
        return new Read.All(
                Path.ROOT,
                entity(entity),
                route,
                Predicate.always(),
                columns(entity, attributes),
                List.of(),
                order,
                offset,
                limit,
                1_000);
    }

    static final Expression COUNT =
            new Expression.OfGroup(AggregateFunction.COUNT, List.of(), ComputedType.LONG);

    static Read.Aggregate count(String entity, Route route) {
        return new Read.Aggregate(
                Path.ROOT, entity(entity), route, Predicate.always(), List.of(COUNT));
    }
}
