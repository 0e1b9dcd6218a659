package io.espalier.engine.binding;

import java.util.Optional;

/** What a field of {@code Mutation} does, by the verb that its name begins with. */
public enum WriteKind {
    CREATE("create", false),
    CREATE_MANY("create", true),
    UPDATE("update", false),
    UPDATE_MANY("update", true),
    UPSERT("upsert", false),
    DELETE("delete", false),
    DELETE_MANY("delete", true),
    RESTORE("restore", false);

    private final String verb;
    private final boolean many;

    WriteKind(String verb, boolean many) {
        this.verb = verb;
        this.many = many;
    }

    /** {@code create} in {@code createPost}. */
    public String verb() {
        return verb;
    }

    /** Whether it writes any number of entities, so that the plural stands behind the verb. */
    public boolean many() {
        return many;
    }

    /** The kind of that verb for one entity, or for many; empty if there is none. */
    static Optional<WriteKind> find(String verb, boolean many) {
        for (WriteKind kind : values()) {
            if (kind.verb.equals(verb) && kind.many == many) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
