package io.espalier.community.demo;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.datafaker.Faker;

/** Names, and the places that go with them: half of them English, half from elsewhere. */
final class People {

    /** The languages for which datafaker knows real towns, and English. */
    private static final List<String> LANGUAGES =
            List.of("en", "fr", "en", "es", "en", "pl", "en", "pt", "en", "sv");

    private final Map<String, Faker> fakers;

    People(long seed) {
        fakers =
                LANGUAGES.stream()
                        .distinct()
                        .collect(
                                toMap(
                                        language -> language,
                                        language ->
                                                new Faker(
                                                        Locale.forLanguageTag(language),
                                                        new Random(seed))));
    }

    String name(int user) {
        Faker faker = faker(user);
        return faker.name().firstName() + " " + faker.name().lastName();
    }

    String place(int user) {
        Faker faker = faker(user);
        // datafaker makes English towns up.
        return language(user).equals("en") ? faker.address().state() : faker.address().city();
    }

    private Faker faker(int user) {
        return Objects.requireNonNull(fakers.get(language(user)));
    }

    private static String language(int user) {
        return LANGUAGES.get(user % LANGUAGES.size());
    }

    /** Some places, each once. */
    List<String> places() {
        return Stream.iterate(0, user -> user + 1).limit(200).map(this::place).distinct().toList();
    }
}
