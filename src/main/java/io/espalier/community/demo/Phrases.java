package io.espalier.community.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Draws sentences and the words for their gaps. */
final class Phrases {

    private final Vocabulary vocabulary = Vocabulary.GARDEN;
    private final SplittableRandom random;
    private final Map<Gap, List<String>> words = new EnumMap<>(Gap.class);

    Phrases(long seed) {
        random = new SplittableRandom(seed);
        for (Gap gap : List.of(Gap.SITE, Gap.MONTH, Gap.WEATHER, Gap.YEARS, Gap.NUMBER, Gap.DISH)) {
            words.put(gap, vocabulary.words(gap.name().toLowerCase(Locale.ROOT)));
        }
        words.put(Gap.PLACE, new People(seed).places());
        words.put(Gap.PLANT, vocabulary.areas().get(vocabulary.areaNamed("vegetables")).subjects());
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * Words for one text on a topic: whichever gap stands in it twice is filled with one word, so
     * that the text does not contradict itself.
     */
    Function<Gap, String> wordsAbout(Topic topic) {
        Map<Gap, String> chosen = new EnumMap<>(Gap.class);
        List<String> subjects = vocabulary.area(topic).subjects();
        chosen.put(Gap.IT, subjects.get(topic.subject()));
        int other = 1 + random.nextInt(subjects.size() - 1);
        chosen.put(Gap.OTHER, subjects.get((topic.subject() + other) % subjects.size()));
        return gap -> chosen.computeIfAbsent(gap, this::anyWord);
    }

    /** Words for a sentence that has no topic. */
    String anyWord(Gap gap) {
        List<String> choices = words.get(gap);
        if (choices == null) {
            throw new IllegalArgumentException(gap + " needs a topic");
        }
        return any(choices);
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Between one bound and the other, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** That many different ones, or all of them, in any order. */
    <T> List<T> some(int count, List<T> choices) {
        List<T> left = new ArrayList<>(choices);
        List<T> drawn = new ArrayList<>();
        while (drawn.size() < count && !left.isEmpty()) {
            drawn.add(left.remove(random.nextInt(left.size())));
        }
        return drawn;
    }
}
