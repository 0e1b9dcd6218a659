package io.espalier.engine.binding;

/** What a field of {@code Mutation} does, by the verb that its name begins with. */
public enum WriteKind {
    CREATE("create", false, Payload.ONE),
    CREATE_MANY("create", true, Payload.ALL),
    UPDATE("update", false, Payload.ONE),
    UPDATE_MANY("update", true, Payload.COUNT),
    UPSERT("upsert", false, Payload.ONE),
    DELETE("delete", false, Payload.DELETED),
    DELETE_MANY("delete", true, Payload.COUNT),
    RESTORE("restore", false, Payload.ONE);

    /** What a payload has beside its errors. */
    public enum Payload {
        /** The entity. */
        ONE,
        /** The entities, and how many there are. */
        ALL,
        /** How many there were. */
        COUNT,
        /** The entity as it was, and its id. */
        DELETED
    }

    private final String verb;
    private final boolean many;
    private final Payload payload;

    WriteKind(String verb, boolean many, Payload payload) {
        this.verb = verb;
        this.many = many;
        this.payload = payload;
    }

    /** {@code create} in {@code createPost}. */
    public String verb() {
        return verb;
    }

    public Payload payload() {
        return payload;
    }

    /** Whether it writes any number of entities, so that the plural stands behind the verb. */
    public boolean many() {
        return many;
    }
}
