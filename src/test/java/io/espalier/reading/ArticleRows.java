package io.espalier.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Random articles and what is written of them, of which many rows and links are shown nowhere. */
final class ArticleRows {

    private final RandomRows rows;

    ArticleRows(RandomRows rows) {
        this.rows = rows;
    }

    void addArticle() {
        ModelRow article = perhapsHidden("Article");
        article.set("title", article.value("title") + "x".repeat(rows.of("every Article").size()));
        rows.execute(
                "insert into articles values (?, ?, ?::timestamptz)",
                article.key(),
                article.value("title"),
                article.isHidden() ? "2024-01-01Z" : null);
        for (ModelRow reviewer : rows.some("Person")) {
            boolean gone = rows.oneIn(3);
            link(article, "reviewed", reviewer, gone, "reviewers", "reviewerPages");
            rows.execute(
                    "insert into article_reviewers values (?, ?, ?)",
                    article.key(),
                    reviewer.key(),
                    gone);
        }
        if (rows.oneIn(2)) {
            addLabel(article);
        }
    }

    /** A link that is gone leads nowhere, but Hibernate still sees it from its other end. */
    private static void link(
            ModelRow article, String back, ModelRow target, boolean gone, String... fields) {
        article.relateMany(gone ? List.of() : List.of(fields), target, back);
    }

    private void addLabel(ModelRow article) {
        ModelRow label = perhapsHidden("Label");
        rows.execute("insert into labels values (?, ?)", label.key(), label.value("name"));
        if (!label.isHidden() || rows.oneIn(2)) {
            rows.execute("insert into label_switch values (?, ?)", label.key(), !label.isHidden());
        }
        boolean gone = rows.oneIn(3);
        link(article, "articles", label, gone, "labels");
        rows.execute(
                "insert into article_labels values (?, ?, ?::timestamptz)",
                article.key(),
                label.key(),
                gone ? "2024-01-01Z" : null);
    }

    void addRemark() {
        ModelRow article = maybeHidden("Article");
        ModelRow question = maybeHidden("Remark");
        ModelRow remark = perhapsHidden("Remark");
        boolean spam = remark.isHidden() && rows.oneIn(2);
        remark.relate("article", article, "remarks", "remarkPages");
        remark.relate("inReplyTo", question, "replies");
        if (question != null && !question.isHidden()) {
            remark.relate("articleOfQuestion", question.one("article"));
        }
        rows.execute(
                "insert into remarks values (?, ?, ?, ?, ?)",
                remark.key(),
                spam ? "spam" : remark.value("text"),
                spam || !remark.isHidden(),
                RandomRows.keyOf(article),
                RandomRows.keyOf(question));
        if (article != null) {
            count(article);
        }
    }

    /** A view counts whatever its table has. */
    private void count(ModelRow article) {
        ModelRow figures =
                rows.of("ArticleFigures").stream()
                        .filter(row -> row.key().equals(article.key()))
                        .findFirst()
                        .orElseGet(() -> addFigures(article));
        figures.set("remarkCount", figures.number("remarkCount") + 1);
    }

    private ModelRow addFigures(ModelRow article) {
        ModelRow figures = rows.random("ArticleFigures", article.key());
        figures.set("articleId", article.key());
        figures.set("remarkCount", 0);
        figures.relate("article", article);
        rows.show(figures, "ArticleFigures");
        return figures;
    }

    /** Each once, however many of its remarks it answers. */
    static void collectReplies(ModelRow article) {
        Set<ModelRow> replies = new LinkedHashSet<>();
        article.many("remarks").forEach(remark -> replies.addAll(remark.many("replies")));
        replies.forEach(reply -> article.add("replies", reply));
    }

    /** Each once, however many of its remarks answer it. */
    static void collectQuestions(ModelRow article) {
        article.many("remarks").stream()
                .map(remark -> remark.one("inReplyTo"))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(question -> article.add("questions", question));
    }

    void addNote() {
        ModelRow author = rows.maybe("Person");
        ModelRow note = perhapsHidden("Note");
        note.relate("author", author, "notes", "notePages");
        rows.execute(
                "insert into notes values (?, ?, ?, ?)",
                note.key(),
                note.value("text"),
                RandomRows.keyOf(author),
                note.isHidden() ? "N" : "Y");
    }

    /** A row of that type that is shown, and counted among the type's, or hidden. */
    private ModelRow perhapsHidden(String type) {
        ModelRow row = rows.random(type, rows.nextKey());
        if (rows.oneIn(3)) {
            row.hide();
        } else {
            rows.show(row, type);
        }
        rows.show(row, "every " + type);
        return row;
    }

    private @Nullable ModelRow maybeHidden(String type) {
        return rows.maybe("every " + type);
    }
}
