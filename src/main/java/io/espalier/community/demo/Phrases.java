package io.espalier.community.demo;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.datafaker.Faker;

/**
 * What people in a kitchen garden say: sentences of our own, with datafaker's words in their gaps.
 */
final class Phrases {

    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    private static final List<String> QUESTIONS =
            List.of(
                    "How do I keep {vegetable} from bolting in {weather}?",
                    "Can {fruit} be trained flat against a north wall?",
                    "When should I sow {vegetable} in {city}?",
                    "Why do the leaves of my {vegetable} turn yellow?",
                    "Is {spice} hardy enough to stay outside?",
                    "What grows well beside {vegetable}?",
                    "How much {vegetable} does {dish} need for six people?",
                    "Which rootstock suits {fruit} in a small garden?",
                    "Slugs love my {vegetable}: what helps?",
                    "How long does {fruit} keep in a cool cellar?");
    private static final List<String> ARTICLES =
            List.of(
                    "A year with {vegetable}, from seed to {dish}",
                    "Five lessons from growing {fruit} in {city}",
                    "Training {fruit} as an espalier, tier by tier",
                    "What {weather} taught me about {vegetable}",
                    "The case for {spice} in every bed",
                    "Saving seed: {vegetable}");
    private static final List<String> PAGES =
            List.of(
                    "Growing {vegetable}",
                    "Pruning {fruit}",
                    "Keeping {spice}",
                    "Soil for {vegetable}",
                    "Frequently asked: {fruit}");
    private static final List<String> SENTENCES =
            List.of(
                    "I planted {vegetable} next to {vegetable} in spring, and both did well until {weather} came.",
                    "Work {measurement} of compost into each row before you sow.",
                    "My neighbour in {city} swears by {spice}, but I have my doubts.",
                    "Cut back to three buds in winter and tie in the strongest shoot.",
                    "After two weeks of {weather} the {fruit} split on the branch.",
                    "It makes a fine {dish} when the harvest is large.",
                    "The soil is heavy clay, so I dug in {measurement} of sand a square foot.",
                    "A net keeps the birds off the {fruit}, and the cat off the {vegetable}.",
                    "I have tried this for three seasons now.",
                    "Water in the morning, at the root, never on the leaves.",
                    "Last year I had {measurement} of {fruit} from a single tree.",
                    "What surprised me most was how little {weather} mattered.",
                    "They want full sun, and shelter from the wind.",
                    "If in doubt, wait until the night frosts are over.");
    private static final List<String> REMARKS =
            List.of(
                    "Did you try {spice} instead?",
                    "The same happened to me in {city}.",
                    "Thank you, that worked for my {vegetable} too.",
                    "How often do you water it?",
                    "I would not: {weather} will ruin it.",
                    "Could you add a picture of the leaves?",
                    "Only with {fruit}, never with {vegetable}.",
                    "Mine went straight into {dish}.",
                    "This should be its own question.",
                    "Agreed, and {measurement} is plenty.",
                    "What kind of soil is it?",
                    "Please say which variety you mean.",
                    "That is what my grandmother did, and her {fruit} never failed.",
                    "It depends on the rootstock.");
    private static final List<String> BIOS =
            List.of(
                    "Grows {vegetable} on a balcony in {city}.",
                    "Three old {fruit} trees and a lot of {weather}.",
                    "Cook by trade; {dish} is my weakness.",
                    "Learning to tell {spice} from weeds.",
                    "Allotment holder since {year}.");

    private final Faker faker;
    private final SplittableRandom random;
    private final List<String> vegetables;
    private final List<String> fruits;
    private final List<String> spices;
    private final List<String> dishes;
    private final List<String> measurements;
    private final List<String> weathers;
    private final List<String> cities;

    Phrases(long seed) {
        faker = new Faker(Locale.ENGLISH, new Random(seed));
        random = new SplittableRandom(seed);
        vegetables = words(faker.food()::vegetable);
        fruits = words(faker.food()::fruit);
        spices = words(faker.food()::spice);
        dishes = words(faker.food()::dish);
        measurements = words(faker.food()::measurement);
        weathers = words(faker.weather()::description);
        cities = words(faker.address()::city);
    }

    /** Drawn once: asking datafaker for each word would take most of the time. */
    private static List<String> words(Supplier<String> source) {
        return Stream.generate(source).limit(200).distinct().toList();
    }

    String personName() {
        return faker.name().firstName() + " " + faker.name().lastName();
    }

    String question() {
        return filled(QUESTIONS);
    }

    String article() {
        return filled(ARTICLES);
    }

    String page() {
        return filled(PAGES);
    }

    /** HTML: one to three paragraphs. */
    String body() {
        StringBuilder html = new StringBuilder();
        int paragraphs = 1 + random.nextInt(3);
        for (int i = 0; i < paragraphs; i++) {
            html.append("<p>")
                    .append(filled(SENTENCES))
                    .append(' ')
                    .append(filled(SENTENCES))
                    .append("</p>\n");
        }
        return html.toString();
    }

    String remark() {
        return filled(REMARKS);
    }

    String bio() {
        return filled(BIOS);
    }

    String city() {
        return any(cities);
    }

    private String filled(List<String> sentences) {
        return GAP.matcher(any(sentences))
                .replaceAll(gap -> Matcher.quoteReplacement(word(gap.group(1))));
    }

    private String word(String gap) {
        return switch (gap) {
            case "vegetable" -> any(vegetables).toLowerCase(Locale.ROOT);
            case "fruit" -> any(fruits).toLowerCase(Locale.ROOT);
            case "spice" -> any(spices).toLowerCase(Locale.ROOT);
            case "dish" -> any(dishes);
            case "measurement" -> any(measurements);
            case "weather" -> any(weathers).toLowerCase(Locale.ROOT);
            case "city" -> any(cities);
            case "year" -> Integer.toString(1980 + random.nextInt(40));
            default -> throw new IllegalArgumentException("No words for the gap " + gap);
        };
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
