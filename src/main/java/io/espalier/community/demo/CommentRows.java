package io.espalier.community.demo;

import static io.espalier.community.demo.Outline.NONE;

import io.espalier.community.demo.Discussion.PlannedComment;
import io.espalier.community.post.PostKind;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Writes what is said below the posts of the outline. */
final class CommentRows {

    private final DemoTarget target;
    private final Phrases phrases = new Phrases(Table.COMMENTS.seed());
    private final Map<PostKind, List<List<Exchange>>> remarks = new EnumMap<>(PostKind.class);

    CommentRows(DemoTarget target) {
        this.target = target;
        for (PostKind kind : PostKind.values()) {
            remarks.put(
                    kind,
                    phrases.vocabulary().areas().stream()
                            .map(area -> phrases.vocabulary().remarks(kind, area))
                            .toList());
        }
    }

    void write() throws SQLException, IOException {
        SplittableRandom random = new SplittableRandom(Table.COMMENTS.seed());
        int number = 0;
        try (CopyRows rows = target.counted(Table.COMMENTS)) {
            for (PlannedPost post : target.outline().posts()) {
                List<PlannedComment> comments =
                        Discussion.below(post, number, target.outline(), random);
                write(post, comments, rows);
                number += comments.size();
            }
        }
    }

    private void write(PlannedPost post, List<PlannedComment> comments, CopyRows rows)
            throws IOException {
        Deque<Exchange> unsaid = new ArrayDeque<>();
        // What has not been replied yet to each comment.
        List<Deque<Sentence>> replies = new ArrayList<>();
        for (PlannedComment comment : comments) {
            Function<Gap, String> words = phrases.wordsAbout(post.topic());
            Sentence sentence;
            if (comment.parent() == NONE) {
                Exchange exchange = next(unsaid, post);
                sentence = exchange.says();
                replies.add(shuffled(exchange.replies()));
            } else {
                Sentence reply = replies.get(comment.parent()).poll();
                sentence = reply == null ? phrases.any(phrases.vocabulary().goingOn()) : reply;
                replies.add(new ArrayDeque<>());
            }
            Instant created = DemoTarget.moment(comment.createdAt());
            rows.write(
                    DemoTarget.commentId(comment),
                    sentence.filled(words),
                    comment.score(),
                    target.postId(post.number()),
                    target.userId(comment.author()),
                    comment.parent() == NONE
                            ? null
                            : DemoTarget.commentId(comments.get(comment.parent())),
                    created,
                    created);
        }
    }

    /** Nothing twice before all was said. */
    private Exchange next(Deque<Exchange> unsaid, PlannedPost post) {
        if (unsaid.isEmpty()) {
            unsaid.addAll(shuffled(remarks(post)));
        }
        return unsaid.removeFirst();
    }

    private List<Exchange> remarks(PlannedPost post) {
        return Objects.requireNonNull(remarks.get(post.kind())).get(post.topic().area());
    }

    private <T> Deque<T> shuffled(List<T> all) {
        return new ArrayDeque<>(phrases.some(all.size(), all));
    }
}
