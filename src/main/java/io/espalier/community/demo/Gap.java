package io.espalier.community.demo;

/** What a {@link Sentence} leaves open. */
enum Gap {
    /** The subject of the text. */
    IT,
    /** Another subject of the same area. */
    OTHER,
    /** Something to eat that grows. */
    PLANT,
    /** A town or a region. */
    PLACE,
    /** What a garden is like, with its preposition. */
    SITE,
    MONTH,
    WEATHER,
    /** A number of years, in words. */
    YEARS,
    /** A number, in digits. */
    NUMBER,
    DISH
}
