select k.o, t.hall, t.number, t.remark
from unnest((select ?::text[]), (select ?::integer[])) with ordinality as k(k0, k1, o)
join seats t on t.hall = k.k0 and t.number = k.k1
order by t.hall, t.number
for no key update of t;

select k.o, t.seat_hall, t.seat_number, t.day, t.guest
from unnest((select ?::text[]), (select ?::integer[]), (select ?::date[])) with ordinality as k(k0, k1, k2, o)
join bookings t on t.seat_hall = k.k0 and t.seat_number = k.k1 and t.day = k.k2
order by t.seat_hall, t.seat_number, t.day
for no key update of t;
