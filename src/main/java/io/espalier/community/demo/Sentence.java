package io.espalier.community.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with gaps, as in {@code "{Plant} want air more than warmth."}. */
record Sentence(List<Part> parts) {

    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    sealed interface Part {
        record Words(String text) implements Part {}

        /**
         * A gap.
         *
         * @param capital whether the word begins with a capital letter
         */
        record Open(Gap gap, boolean capital) implements Part {}
    }

    Sentence {
        parts = List.copyOf(parts);
    }

    /**
     * @throws IllegalArgumentException if a gap has an unknown name
     */
    static Sentence of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher gaps = GAP.matcher(text);
        int end = 0;
        while (gaps.find()) {
            parts.add(new Part.Words(text.substring(end, gaps.start())));
            String name = gaps.group(1);
            parts.add(
                    new Part.Open(
                            Gap.valueOf(name.toUpperCase(Locale.ROOT)),
                            Character.isUpperCase(name.charAt(0))));
            end = gaps.end();
        }
        parts.add(new Part.Words(text.substring(end)));
        return new Sentence(parts);
    }

    String filled(Function<Gap, String> words) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Part.Words said -> text.append(said.text());
                case Part.Open open -> {
                    String word = words.apply(open.gap());
                    text.append(open.capital() ? capitalised(word) : word);
                }
            }
        }
        return text.toString();
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
