package io.espalier.reading;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Random rows of every shape of mapping; many of them are shown nowhere. */
final class Shapes extends RandomRows {

    static final List<RowType> TYPES = ShapeTypes.ALL;

    private final ProductRows products = new ProductRows(this);
    private final BookingRows bookings = new BookingRows(this);
    private final PersonRows people = new PersonRows(this);
    private final ArticleRows articles = new ArticleRows(this);

    Shapes(DataSource database, long seed) {
        super(database, seed);
    }

    @Override
    void fill() {
        repeat(20, this::addOne);
        repeat(18, products::addProduct);
        of("Product").forEach(products::countCheaper);
        List.of("aa", "bb", "cc").forEach(people::addCountry);
        repeat(9, people::addPerson);
        repeat(5, people::addPassport);
        repeat(5, bookings::addSeat);
        repeat(16, bookings::addBooking);
        repeat(16, people::addPet);
        repeat(20, people::addVisit);
        repeat(7, people::addVehicle);
        repeat(9, articles::addArticle);
        repeat(30, articles::addRemark);
        of("Article").forEach(ArticleRows::collectReplies);
        of("Article").forEach(ArticleRows::collectQuestions);
        repeat(16, articles::addNote);
        execute("refresh materialized view country_figures");
    }

    @Override
    RowType changing() {
        return RowType.of("Sample");
    }

    @Override
    void addOne() {
        ModelRow sample = random("Sample", new UUID(nextLong(), nextLong()));
        for (String field : sample.type().values().sequencedKeySet()) {
            if (!Set.of("databaseId", "text", "flag", "whole").contains(field)) {
                clearSome(sample, field);
            }
        }
        sample.set("databaseId", sample.key().toString());
        show(sample, "Sample");
        insert("samples", columns(sample, sample.key()));
    }

    @Override
    void delete(ModelRow sample) {
        forget(sample);
        execute("delete from samples where id = ?", sample.key());
    }
}
