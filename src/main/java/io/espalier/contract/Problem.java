package io.espalier.contract;

/**
 * How an answer breaks a law.
 *
 * @param came what came, for people
 * @param kind tells it from others that break the same law: of two documents with the same law and
 *     kind, the smaller shows the same
 */
record Problem(Law law, String kind, String came) {

    Problem(Law law, String came) {
        this(law, "", came);
    }

    boolean isLike(Problem other) {
        return law == other.law && kind.equals(other.kind);
    }
}
