package io.espalier.community.demo;

import java.util.List;

/** A remark, and what may be replied to it: at least one sentence. */
record Exchange(Sentence says, List<Sentence> replies) {

    static Exchange of(Entries entries) {
        return new Exchange(Sentence.of(entries.text("says")), entries.sentences("replies"));
    }
}
