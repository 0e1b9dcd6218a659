package io.espalier.community.demo;

import java.util.List;

/**
 * A category, and how people write in it.
 *
 * @param name of the category
 * @param growing whether the subjects are plants
 * @param beside names of the areas that a post may be filed under as well
 * @param subjects what posts are about, each a plural
 * @param questions titles of questions
 * @param articles titles of articles
 * @param pages titles of wiki pages
 * @param situations what askers tell
 * @param advice what the others say to that
 */
record Area(
        String name,
        String description,
        boolean growing,
        List<String> beside,
        List<String> subjects,
        List<Sentence> questions,
        List<Sentence> articles,
        List<Sentence> pages,
        List<Sentence> situations,
        List<Sentence> advice) {

    static Area of(String name, Entries entries) {
        return new Area(
                name,
                entries.text("description"),
                entries.has("growing"),
                entries.texts("beside"),
                entries.texts("subjects"),
                entries.sentences("questions"),
                entries.sentences("articles"),
                entries.sentences("pages"),
                entries.sentences("situations"),
                entries.sentences("advice"));
    }
}
