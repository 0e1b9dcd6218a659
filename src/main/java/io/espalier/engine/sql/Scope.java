package io.espalier.engine.sql;

/**
 * The row that a condition or value is about, by its alias; rows related to it have aliases of
 * their own inside: {@code t}, {@code t1}, {@code t2} ….
 */
record Scope(int depth) {

    static final Scope TARGET = new Scope(0);

    Scope below() {
        return new Scope(depth + 1);
    }

    String alias() {
        return depth == 0 ? "t" : "t" + depth;
    }
}
