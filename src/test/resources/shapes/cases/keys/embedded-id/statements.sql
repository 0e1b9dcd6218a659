select k.o, t.seat_hall, t.seat_number, t.day, t.guest
from (values (?::text, ?::integer, ?::date, 1)) as k(k0, k1, k2, o)
join bookings t on t.seat_hall = k.k0 and t.seat_number = k.k1 and t.day = k.k2;

select k.o, t.seat_hall, t.seat_number, t.day, t.guest
from (values (?::text, ?::integer, ?::date, 1)) as k(k0, k1, k2, o)
join bookings t on t.seat_hall = k.k0 and t.seat_number = k.k1 and t.day = k.k2;

select t.seat_hall, t.seat_number, t.day
from bookings t
order by t.seat_hall, t.seat_number, t.day
fetch first 3 rows only;
