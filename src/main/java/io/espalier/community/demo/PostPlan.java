package io.espalier.community.demo;

import static io.espalier.community.demo.Outline.AGE;
import static io.espalier.community.demo.Outline.NONE;
import static io.espalier.community.demo.Outline.OPENING;

import io.espalier.community.post.PostKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Decides who posts what and when. */
final class PostPlan {

    /** The first are asked by {@link PostKind#QUESTION}, so that there is something to answer. */
    private static final int OPENING_QUESTIONS = 3;

    private final Members members;
    private final List<Area> areas = Vocabulary.GARDEN.areas();
    private final SplittableRandom random;
    private final List<PlannedPost> posts = new ArrayList<>();
    private final List<PlannedPost> questions = new ArrayList<>();

    private PostPlan(Members members, SplittableRandom random) {
        this.members = members;
        this.random = random;
    }

    /** In the order of creation. */
    static List<PlannedPost> of(int count, Members members, SplittableRandom random) {
        PostPlan plan = new PostPlan(members, random);
        long opened = OPENING.plus(Duration.ofHours(1)).toEpochMilli();
        for (int number = 0; number < count; number++) {
            double share = (number + plan.random.nextDouble()) / count;
            plan.add(number, opened + (long) (share * AGE.toMillis()));
        }
        return plan.posts;
    }

    private void add(int number, long createdAt) {
        PostKind kind = questions.size() < OPENING_QUESTIONS ? PostKind.QUESTION : kind();
        PlannedPost answered = kind == PostKind.ANSWER ? answered() : null;
        boolean draft = kind == PostKind.ARTICLE && random.nextInt(100) < 6;
        int voters = draft ? 0 : members.joinedBefore(createdAt) - 1;
        int upVotes = Math.min(Skew.few(random), voters);
        int downVotes = random.nextInt(100) < 15 && voters > upVotes ? 1 : 0;
        PlannedPost post =
                new PlannedPost(
                        number,
                        kind,
                        createdAt,
                        members.author(createdAt, random),
                        answered == null ? NONE : answered.number(),
                        answered == null ? topic() : answered.topic(),
                        draft,
                        upVotes,
                        downVotes);
        posts.add(post);
        if (kind == PostKind.QUESTION) {
            questions.add(post);
        }
    }

    private PostKind kind() {
        int percent = random.nextInt(100);
        if (percent < 45) {
            return PostKind.QUESTION;
        }
        if (percent < 80) {
            return PostKind.ANSWER;
        }
        return percent < 95 ? PostKind.ARTICLE : PostKind.WIKI;
    }

    /** Mostly one of the latest ten questions; else any, the first ones more often. */
    private PlannedPost answered() {
        return questions.get(
                random.nextInt(100) < 70
                        ? questions.size() - 1 - random.nextInt(Math.min(10, questions.size()))
                        : Skew.rank(random, questions.size()));
    }

    private Topic topic() {
        int area = Skew.rank(random, areas.size());
        return new Topic(area, Skew.rank(random, areas.get(area).subjects().size()));
    }
}
