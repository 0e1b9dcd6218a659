package io.espalier.reading;

import java.time.LocalDate;

/** Random seats and their bookings: keys of several columns, also through a relation. */
final class BookingRows {

    private final RandomRows rows;

    BookingRows(RandomRows rows) {
        this.rows = rows;
    }

    void addSeat() {
        int number = rows.of("Seat").size();
        String hall = number % 2 == 0 ? "a" : "b";
        ModelRow seat = rows.random("Seat", hall, number);
        seat.set("hall", hall);
        seat.set("number", number);
        rows.clearSome(seat, "remark");
        rows.show(seat, "Seat");
        rows.execute("insert into seats values (?, ?, ?)", hall, number, seat.value("remark"));
    }

    void addBooking() {
        ModelRow seat = rows.anyOf(rows.of("Seat"));
        LocalDate day = LocalDate.of(2024, 3, 1 + seat.many("bookings").size());
        ModelRow booking =
                rows.random("Booking", seat.text("hall"), seat.text("number"), day.toString());
        ModelRow key = rows.random("BookingDay");
        key.set("day", day.toString());
        booking.set("day", day.toString());
        rows.clearSome(booking, "guest");
        booking.relate("key", key);
        booking.relate("seat", seat, "bookings");
        rows.show(booking, "Booking");
        rows.execute(
                "insert into bookings values (?, ?, ?, ?)",
                seat.value("hall"),
                seat.value("number"),
                day,
                booking.value("guest"));
    }
}
