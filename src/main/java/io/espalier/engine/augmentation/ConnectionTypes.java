package io.espalier.engine.augmentation;

import graphql.language.ObjectTypeDefinition;
import graphql.parser.Parser;
import io.espalier.engine.schema.ConnectionNames;

/**
 * The connection and edge types of a node type.
 *
 * @see <a href="https://relay.dev/graphql/connections.htm">Cursor Connections</a>
 */
final class ConnectionTypes {

    private ConnectionTypes() {}

    static ObjectTypeDefinition connectionOf(String node) {
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
                }
                """
                        .formatted(
                                ConnectionNames.connectionOf(node),
                                node,
                                ConnectionNames.edgeOf(node)));
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
