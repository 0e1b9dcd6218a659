package io.espalier.community.demo;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Title and content of a post.
 *
 * @param title null for an answer
 * @param content HTML: one paragraph or more
 */
record PostText(@Nullable String title, String content) {

    static PostText of(PlannedPost post, Phrases phrases) {
        Vocabulary vocabulary = phrases.vocabulary();
        Area area = vocabulary.area(post.topic());
        Function<Gap, String> words = phrases.wordsAbout(post.topic());
        return switch (post.kind()) {
            case QUESTION ->
                    new PostText(
                            phrases.any(area.questions()).filled(words),
                            html(
                                    words,
                                    phrases.some(phrases.between(1, 3), area.situations()),
                                    List.of(phrases.any(vocabulary.asking()))));
            case ANSWER ->
                    new PostText(
                            null,
                            html(
                                    words,
                                    phrases.some(phrases.between(1, 3), area.advice()),
                                    phrases.some(phrases.between(0, 1), vocabulary.closing())));
            case ARTICLE -> {
                List<Sentence> advice = phrases.some(5, area.advice());
                yield new PostText(
                        phrases.any(area.articles()).filled(words),
                        html(
                                words,
                                List.of(
                                        phrases.any(vocabulary.telling()),
                                        phrases.any(area.situations())),
                                advice.subList(0, 3),
                                advice.subList(3, advice.size())));
            }
            case WIKI ->
                    new PostText(
                            phrases.any(area.pages()).filled(words),
                            html(words, phrases.some(phrases.between(3, 5), area.advice())));
        };
    }

    @SafeVarargs
    private static String html(Function<Gap, String> words, List<Sentence>... paragraphs) {
        List<String> written = new ArrayList<>();
        for (List<Sentence> paragraph : paragraphs) {
            if (!paragraph.isEmpty()) {
                written.add(
                        paragraph.stream()
                                .map(sentence -> sentence.filled(words))
                                .collect(joining(" ", "<p>", "</p>")));
            }
        }
        return String.join("\n", written);
    }
}
