package io.espalier.reading;

import java.util.List;

/** The types of the domain that has every shape of mapping. */
final class ShapeTypes {

    static final List<RowType> ALL =
            List.of(
                    new RowType(
                            "Sample",
                            "samplePages",
                            """
                            databaseId UUID, text TEXT, flag BOOLEAN, small INT, whole INT, large LONG,
                            huge HUGE, decimal DECIMAL, single FLOAT, twice FLOAT, moment MOMENT,
                            instant MOMENT, local LOCAL, day DAY, time TIME, span SPAN,
                            interval INTERVAL, bytes BYTES, other UUID, padded PADDED, answer ANSWER,
                            percent PERCENT, shouted SHOUT\
                            """,
                            "",
                            "",
                            "",
                            ""),
                    new RowType(
                            "Product",
                            "productPages",
                            """
                            name WORD, colour COLOUR, grade GRADE, level LEVEL, tags WORDS, ratings INTS,
                            codes WORDS, sizes INTS, references UUIDS, days DAYS, other COLOUR,
                            grades GRADES, levels LEVELS, settings JSON, settingsAsJson JSON,
                            parts JSON_LIST, facts JSON, anything ANY_JSON, width INT,
                            price NOT_NEGATIVE, amount NOT_NEGATIVE, total INT, cheaper LONG\
                            """,
                            "box Box",
                            "",
                            "",
                            ""),
                    inside("Box", "material WORD, area INT", "size Size", ""),
                    inside("Size", "width INT, height INT", "", ""),
                    new RowType(
                            "Country",
                            "countryPages",
                            "code WORD, name WORD",
                            "",
                            "",
                            "",
                            "people Person"),
                    new RowType(
                            "Person",
                            "personPages",
                            "name WORD, city WORD",
                            "home Address",
                            "manager Person, passport Passport",
                            "petPages Pet, notePages Note",
                            "reports Person, cats Cat, pets Pet, reviewed Article, vehicles Vehicle, notes Note"),
                    inside("Address", "street WORD, city WORD", "", "country Country"),
                    new RowType("Passport", "", "number WORD", "", "holder Person", "", ""),
                    new RowType(
                            "Seat",
                            "seatPages",
                            "hall WORD, number INT, remark TEXT",
                            "",
                            "",
                            "",
                            "bookings Booking"),
                    new RowType(
                            "Booking",
                            "bookingPages",
                            "day DAY, guest WORD",
                            "key BookingDay",
                            "seat Seat",
                            "",
                            ""),
                    inside("BookingDay", "day DAY", "", ""),
                    new RowType(
                            "Pet", "petPages", "name WORD", "", "owner Person", "", "visits Visit"),
                    new RowType(
                            "Cat",
                            "catPages",
                            "name WORD, indoor BOOLEAN",
                            "",
                            "owner Person, enemy Dog",
                            "visitPages Visit",
                            "visits Visit"),
                    dog("Dog"),
                    dog("Puppy"),
                    new RowType("Visit", "visitPages", "day DAY", "", "pet Pet", "", ""),
                    new RowType(
                            "Vehicle", "vehiclePages", "plate WORD", "", "", "", "drivers Person"),
                    new RowType("PlainVehicle", "", "plate WORD", "", "", "", "drivers Person"),
                    new RowType("Truck", "", "plate WORD", "", "", "", "drivers Person"),
                    new RowType(
                            "Article",
                            "articlePages",
                            "title WORD",
                            "",
                            "",
                            "remarkPages Remark, reviewerPages Person",
                            "remarks Remark, reviewers Person, labels Label, replies Remark, questions Remark"),
                    new RowType(
                            "Remark",
                            "remarkPages",
                            "text WORD",
                            "",
                            "article Article, inReplyTo Remark, articleOfQuestion Article",
                            "",
                            "replies Remark"),
                    new RowType("Note", "notePages", "text TEXT", "", "author Person", "", ""),
                    new RowType("Label", "labelPages", "name WORD", "", "", "", "articles Article"),
                    new RowType(
                            "ArticleFigures",
                            "articleFigurePages",
                            "articleId LONG, remarkCount LONG",
                            "",
                            "article Article",
                            "",
                            ""));

    private ShapeTypes() {}

    /** An object inside a row. */
    private static RowType inside(String name, String values, String embedded, String one) {
        return new RowType(name, "", values, embedded, one, "", "");
    }

    private static RowType dog(String name) {
        return new RowType(
                name,
                "",
                "name WORD, trick WORD",
                "",
                "owner Person",
                "",
                "enemies Cat, visits Visit");
    }
}
