package io.espalier.community.demo;

import io.espalier.community.post.PostKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a community of kitchen gardeners writes about, and how: {@code subjects.yml} and {@code
 * talk.yml}.
 */
final class Vocabulary {

    /** Loaded once: it never changes. */
    static final Vocabulary GARDEN = new Vocabulary();

    private final List<Area> areas =
            Entries.of("subjects.yml").all().entrySet().stream()
                    .map(area -> Area.of(area.getKey(), area.getValue()))
                    .toList();
    private final Entries talk = Entries.of("talk.yml");
    private final List<Sentence> asking = talk.sentences("asking");
    private final List<Sentence> telling = talk.sentences("telling");
    private final List<Sentence> closing = talk.sentences("closing");
    private final List<Sentence> goingOn = talk.sentences("going-on");
    private final List<Sentence> bios = talk.sentences("bios");

    private Vocabulary() {}

    List<Area> areas() {
        return areas;
    }

    Area area(Topic topic) {
        return areas.get(topic.area());
    }

    int areaNamed(String name) {
        return areas.stream().map(Area::name).toList().indexOf(name);
    }

    /** How askers end. */
    List<Sentence> asking() {
        return asking;
    }

    /** How authors of articles begin. */
    List<Sentence> telling() {
        return telling;
    }

    /** How those who answer end. */
    List<Sentence> closing() {
        return closing;
    }

    /** What is said when a remark was replied to. */
    List<Sentence> goingOn() {
        return goingOn;
    }

    List<Sentence> bios() {
        return bios;
    }

    /** The words for a gap, the same for all topics. */
    List<String> words(String gap) {
        return talk.entries("words").texts(gap);
    }

    /** What is remarked on posts of a kind in an area. */
    List<Exchange> remarks(PostKind kind, Area area) {
        String about =
                switch (kind) {
                    case QUESTION -> "question";
                    case ANSWER -> "answer";
                    case ARTICLE, WIKI -> "article";
                };
        return Stream.concat(
                        talk.list("about-" + about).stream(),
                        area.growing() ? talk.list("growing-" + about).stream() : Stream.empty())
                .map(Exchange::of)
                .toList();
    }
}
