package io.espalier.reading;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Random rows of every shape of mapping; many of them are shown nowhere. */
final class Shapes extends RandomRows {

    static final List<RowType> TYPES = ShapeTypes.ALL;

    private long lastKey;

    Shapes(DataSource database, long seed) {
        super(database, seed);
    }

    @Override
    void fill() {
        repeat(20, this::addOne);
        repeat(18, this::addProduct);
        of("Product").forEach(this::countCheaper);
        List.of("aa", "bb", "cc").forEach(this::addCountry);
        repeat(9, this::addPerson);
        repeat(5, this::addPassport);
        repeat(5, this::addSeat);
        repeat(16, this::addBooking);
        repeat(16, this::addPet);
        repeat(20, this::addVisit);
        repeat(7, this::addVehicle);
        repeat(9, this::addArticle);
        repeat(30, this::addRemark);
        of("Article").forEach(Shapes::collectReplies);
        repeat(16, this::addNote);
        execute("refresh materialized view country_figures");
    }

    @Override
    RowType changing() {
        return RowType.of("Sample");
    }

    private Object nextKey() {
        return ++lastKey;
    }

    /** The columns of a row's plain fields, which are called as these are. */
    private static SequencedMap<String, @Nullable Object> columns(ModelRow row, Object id) {
        SequencedMap<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("id", id);
        row.type()
                .values()
                .forEach((field, kind) -> {
                    Object value = row.value(field);
                    columns.put(field, value == null ? null : kind.stored(value));
                });
        return columns;
    }

    private static @Nullable Object keyOf(@Nullable ModelRow row) {
        return row == null ? null : row.key();
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

    private void addProduct() {
        ModelRow product = random("Product", nextKey());
        for (String field : product.type().values().sequencedKeySet()) {
            if (!Set.of("name", "price", "amount").contains(field)) {
                clearSome(product, field);
            }
        }
        product.clear("settingsAsJson");
        product.set("settingsAsJson", product.value("settings"));
        product.set("total", number(product, "price") * number(product, "amount"));
        SequencedMap<String, @Nullable Object> columns = columns(product, product.key());
        ModelRow box = box();
        ModelRow size = Objects.requireNonNull(box.one("size"));
        for (String field : List.of("width", "height")) {
            columns.put(field, size.value(field));
        }
        columns.put("material", box.value("material"));
        product.clear("width");
        product.set("width", size.value("width"));
        show(product, "Product");
        insert("products", columns);
        if (size.isEmpty()) {
            box.clear("size");
        }
        if (!size.isEmpty() || !box.isEmpty()) {
            product.relate("box", box);
        }
    }

    /** Of whose columns any may be null. */
    private ModelRow box() {
        ModelRow size = random("Size");
        clearSome(size, "width", "height");
        ModelRow box = random("Box");
        clearSome(box, "material");
        box.clear("area");
        if (size.value("width") != null && size.value("height") != null) {
            box.set("area", number(size, "width") * number(size, "height"));
        }
        box.relate("size", size);
        return box;
    }

    private static int number(ModelRow row, String field) {
        return Integer.parseInt(row.text(field));
    }

    private void countCheaper(ModelRow product) {
        int price = number(product, "price");
        product.set(
                "cheaper",
                of("Product").stream().filter(other -> number(other, "price") < price).count());
    }

    private void addCountry(String code) {
        ModelRow country = random("Country", code);
        country.set("code", code);
        show(country, "Country");
        execute("insert into countries values (?, ?)", code, country.value("name"));
    }

    private void addPerson() {
        ModelRow manager = maybe("Person");
        ModelRow country = maybe("Country");
        ModelRow person = random("Person", nextKey());
        ModelRow home = random("Address");
        clearSome(home, "street");
        person.set("city", home.value("city"));
        person.relate("home", home);
        home.relate("country", country);
        person.relate("manager", manager, "reports");
        if (country != null) {
            country.add("people", person);
        }
        show(person, "Person");
        execute(
                "insert into people values (?, ?, ?, ?, ?, ?)",
                person.key(),
                person.value("name"),
                home.value("street"),
                home.value("city"),
                keyOf(country),
                keyOf(manager));
    }

    private void addPassport() {
        ModelRow holder =
                anyOf(
                        of("Person").stream()
                                .filter(person -> person.one("passport") == null)
                                .toList());
        ModelRow passport = random("Passport", holder.key());
        passport.relate("holder", holder);
        holder.relate("passport", passport);
        show(passport, "Passport");
        execute("insert into passports values (?, ?)", passport.key(), passport.value("number"));
    }

    private void addSeat() {
        int number = of("Seat").size();
        String hall = number % 2 == 0 ? "a" : "b";
        ModelRow seat = random("Seat", hall, number);
        seat.set("hall", hall);
        seat.set("number", number);
        clearSome(seat, "remark");
        show(seat, "Seat");
        execute("insert into seats values (?, ?, ?)", hall, number, seat.value("remark"));
    }

    private void addBooking() {
        ModelRow seat = anyOf(of("Seat"));
        LocalDate day = LocalDate.of(2024, 3, 1 + seat.many("bookings").size());
        ModelRow booking =
                random("Booking", seat.text("hall"), seat.text("number"), day.toString());
        ModelRow key = random("BookingKey");
        key.set("day", day.toString());
        booking.set("day", day.toString());
        clearSome(booking, "guest");
        booking.relate("key", key);
        booking.relate("seat", seat, "bookings");
        show(booking, "Booking");
        execute(
                "insert into bookings values (?, ?, ?, ?)",
                seat.value("hall"),
                seat.value("number"),
                day,
                booking.value("guest"));
    }

    private void addPet() {
        ModelRow owner = maybe("Person");
        String type = anyOf(List.of("Cat", "Cat", "Dog", "Puppy"));
        ModelRow pet = random(type, nextKey());
        clearSome(pet, "indoor", "trick");
        ModelRow enemy = type.equals("Cat") ? maybe("AnyDog") : null;
        pet.relate("owner", owner, "petPages", "pets");
        pet.relate("enemy", enemy, "enemies");
        if (owner != null && type.equals("Cat")) {
            owner.add("cats", pet);
        }
        show(pet, "Pet", type.equals("Cat") ? "Cat" : "AnyDog");
        execute(
                "insert into pets (id, kind, name, owner_id, indoor, enemy_id, trick) values (?, ?, ?, ?, ?, ?, ?)",
                pet.key(),
                type.toUpperCase(Locale.ROOT),
                pet.value("name"),
                keyOf(owner),
                pet.value("indoor"),
                keyOf(enemy),
                pet.value("trick"));
    }

    private void addVisit() {
        ModelRow pet = anyOf(of("Pet"));
        ModelRow visit = random("Visit", nextKey());
        visit.relate("pet", pet, "visits", "visitPages");
        show(visit, "Visit");
        execute(
                "insert into visits values (?, ?::date, ?)",
                visit.key(),
                visit.value("day"),
                pet.key());
    }

    private void addVehicle() {
        boolean truck = oneIn(2);
        ModelRow vehicle = random(truck ? "Truck" : "PlainVehicle", nextKey());
        show(vehicle, "Vehicle");
        execute(
                "insert into vehicles values (?, ?, ?, null)",
                vehicle.key(),
                truck ? 2 : 1,
                vehicle.value("plate"));
        for (ModelRow driver : some("Person")) {
            vehicle.relateMany(List.of("drivers"), driver, "vehicles");
            execute("insert into vehicle_drivers values (?, ?)", vehicle.key(), driver.key());
        }
    }

    /** Two different rows at most. */
    private Set<ModelRow> some(String type) {
        Set<ModelRow> some = new LinkedHashSet<>();
        repeat(2, () -> some.add(anyOf(of(type))));
        return some;
    }

    /** A row of that type that is shown, and counted among the type's, or hidden. */
    private ModelRow perhapsHidden(String type) {
        ModelRow row = random(type, nextKey());
        if (oneIn(3)) {
            row.hide();
        } else {
            show(row, type);
        }
        show(row, "every " + type);
        return row;
    }

    private @Nullable ModelRow maybeHidden(String type) {
        return maybe("every " + type);
    }

    private void addArticle() {
        ModelRow article = perhapsHidden("Article");
        article.set("title", article.value("title") + "x".repeat(of("every Article").size()));
        execute(
                "insert into articles values (?, ?, ?::timestamptz)",
                article.key(),
                article.value("title"),
                article.isHidden() ? "2024-01-01Z" : null);
        for (ModelRow reviewer : some("Person")) {
            boolean gone = oneIn(3);
            link(article, "reviewed", reviewer, gone, "reviewers", "reviewerPages");
            execute(
                    "insert into article_reviewers values (?, ?, ?)",
                    article.key(),
                    reviewer.key(),
                    gone);
        }
        if (oneIn(2)) {
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
        execute("insert into labels values (?, ?)", label.key(), label.value("name"));
        if (!label.isHidden() || oneIn(2)) {
            execute("insert into label_switch values (?, ?)", label.key(), !label.isHidden());
        }
        boolean gone = oneIn(3);
        link(article, "articles", label, gone, "labels");
        execute(
                "insert into article_labels values (?, ?, ?::timestamptz)",
                article.key(),
                label.key(),
                gone ? "2024-01-01Z" : null);
    }

    private void addRemark() {
        ModelRow article = maybeHidden("Article");
        ModelRow question = maybeHidden("Remark");
        ModelRow remark = perhapsHidden("Remark");
        boolean spam = remark.isHidden() && oneIn(2);
        remark.relate("article", article, "remarks", "remarkPages");
        remark.relate("inReplyTo", question, "replies");
        if (question != null && !question.isHidden()) {
            remark.relate("articleOfQuestion", question.one("article"));
        }
        execute(
                "insert into remarks values (?, ?, ?, ?, ?)",
                remark.key(),
                spam ? "spam" : remark.value("text"),
                spam || !remark.isHidden(),
                keyOf(article),
                keyOf(question));
        if (article != null) {
            count(article);
        }
    }

    /** A view counts whatever its table has. */
    private void count(ModelRow article) {
        ModelRow figures =
                of("ArticleFigures").stream()
                        .filter(row -> row.key().equals(article.key()))
                        .findFirst()
                        .orElseGet(() -> addFigures(article));
        figures.set("remarkCount", number(figures, "remarkCount") + 1);
    }

    private ModelRow addFigures(ModelRow article) {
        ModelRow figures = random("ArticleFigures", article.key());
        figures.set("articleId", article.key());
        figures.set("remarkCount", 0);
        figures.relate("article", article);
        show(figures, "ArticleFigures");
        return figures;
    }

    /** Each once, however many of its remarks it answers. */
    private static void collectReplies(ModelRow article) {
        Set<ModelRow> replies = new LinkedHashSet<>();
        article.many("remarks").forEach(remark -> replies.addAll(remark.many("replies")));
        replies.forEach(reply -> article.add("replies", reply));
    }

    private void addNote() {
        ModelRow author = maybe("Person");
        ModelRow note = perhapsHidden("Note");
        note.relate("author", author, "notes", "notePages");
        execute(
                "insert into notes values (?, ?, ?, ?)",
                note.key(),
                note.value("text"),
                keyOf(author),
                note.isHidden() ? "N" : "Y");
    }
}
