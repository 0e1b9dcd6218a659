select k.o, t.seat_hall, t.seat_number, t.day, t.guest
from unnest((select ?::text[]), (select ?::integer[]), (select ?::date[])) with ordinality as k(k0, k1, k2, o)
join bookings t on t.seat_hall = k.k0 and t.seat_number = k.k1 and t.day = k.k2
order by t.seat_hall, t.seat_number, t.day
for no key update of t;

update bookings set guest=? where seat_hall=? and seat_number=? and day=?;

select k.o, t.seat_hall, t.seat_number, t.day, t.guest
from (values (?::text, ?::integer, ?::date, 1)) as k(k0, k1, k2, o)
join bookings t on t.seat_hall = k.k0 and t.seat_number = k.k1 and t.day = k.k2;
