select t.hall, t.number
from seats t
order by t.hall, t.number
fetch first 1001 rows only;

select t.seat_hall, t.seat_number, t.day
from bookings t
order by t.seat_hall, t.seat_number, t.day
fetch first 20 rows only;

select k.o, p.seat_hall, p.seat_number, p.day
from unnest((select ?::text[]), (select ?::integer[])) with ordinality as k(k0, k1, o)
cross join lateral (
  select t.seat_hall, t.seat_number, t.day
  from bookings t
  where t.seat_hall = k.k0 and t.seat_number = k.k1
  order by t.seat_hall, t.seat_number, t.day
  fetch first 1001 rows only
) p;

select k.o, t.hall, t.number, t.remark
from unnest((select ?::text[]), (select ?::integer[])) with ordinality as k(k0, k1, o)
join seats t on t.hall = k.k0 and t.number = k.k1;
