package io.espalier.engine.schema;

import java.util.Optional;

/**
 * The names that the Relay convention builds from a node type's.
 *
 * @see <a href="https://relay.dev/graphql/connections.htm#sec-Reserved-Types">Cursor Connections,
 *     reserved types</a>
 */
public final class ConnectionNames {

    private static final String CONNECTION = "Connection";
    private static final String EDGE = "Edge";

    private ConnectionNames() {}

    public static String connectionOf(String nodeType) {
        return nodeType + CONNECTION;
    }

    public static String edgeOf(String nodeType) {
        return nodeType + EDGE;
    }

    /** How the SDL writes that a field has many of a type, for a message. */
    public static String manyOf(String nodeType) {
        return connectionOf(nodeType) + "! or [" + nodeType + "!]!";
    }

    static Optional<String> nodeOf(String typeName) {
        return typeName.endsWith(CONNECTION) && typeName.length() > CONNECTION.length()
                ? Optional.of(typeName.substring(0, typeName.length() - CONNECTION.length()))
                : Optional.empty();
    }
}
