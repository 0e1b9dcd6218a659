package io.espalier.engine.augmentation;

import graphql.language.ObjectTypeDefinition;
import graphql.parser.Parser;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.schema.ConnectionNames;

/**
 * The connection and edge types of a node type.
 *
 * @see <a href="https://relay.dev/graphql/connections.htm">Cursor Connections</a>
 */
final class ConnectionTypes {

    private final AggregateTypes aggregates;
    private final GroupTypes groups;

    ConnectionTypes(AggregateTypes aggregates, GroupTypes groups) {
        this.aggregates = aggregates;
        this.groups = groups;
    }

    ObjectTypeDefinition connectionOf(TypeBinding node) {
        return parse(
                """
                "A page of a list of %2$s."
                type %1$s {
                  "The nodes of the page, each with its cursor."
                  edges: [%3$s!]!
                  "The nodes of the page."
                  nodes: [%2$s!]!
                  "Where the page stands in its list."
                  pageInfo: PageInfo!
                  "How many nodes the whole list has."
                  totalCount: Int!
                  "What all nodes of the whole list make together."
                  aggregate: %4$s!
                %5$s}
                """
                        .formatted(
                                ConnectionNames.connectionOf(node.name()),
                                node.name(),
                                ConnectionNames.edgeOf(node.name()),
                                aggregates.aggregate(node),
                                groups.hasKeys(node) ? groupsOf(node) : ""));
    }

    private String groupsOf(TypeBinding node) {
        return """
          "The nodes of the whole list, put in groups of those that have the same key."
          groups(
            "What nodes of a group have in common; null is equal to null."
            by: [%s!]!
            "Only groups of which this holds; all without it."
            having: %s
            "Keys to sort groups by, the first one first; by their keys without it."
            orderBy: [%s!]
            "How many groups."
            first: Int
            "Where days, weeks and all other stretches of time begin and end, by its IANA name."
            timeZone: String = "UTC"
          ): [%s!]!
        """
                .formatted(
                        groups.by(node),
                        groups.having(node),
                        groups.order(node),
                        groups.group(node));
    }

    static ObjectTypeDefinition edgeOf(String node) {
        return parse(
                """
                "A %2$s and its place in a list."
                type %1$s {
                  "What `after` and `before` take to go on from here."
                  cursor: String!
                  "The %2$s itself."
                  node: %2$s!
                }
                """
                        .formatted(ConnectionNames.edgeOf(node), node));
    }

    private static ObjectTypeDefinition parse(String sdl) {
        return Parser.parse(sdl).getDefinitionsOfType(ObjectTypeDefinition.class).getFirst();
    }
}
