select t.hall, t.number
from seats t
order by t.hall, t.number
fetch first 1001 rows only;

select p.seat_hall, p.seat_number, p.day, r1.hall, r1.number, r1.remark
from (
  select t.seat_hall, t.seat_number, t.day
  from bookings t
  order by t.seat_hall, t.seat_number, t.day
  fetch first 20 rows only
) p
left join lateral (select t1.hall, t1.number, t1.remark from seats t1 where t1.hall = p.seat_hall and t1.number = p.seat_number offset 0) r1 on true;

select k.o, p.seat_hall, p.seat_number, p.day
from unnest((select ?::text[]), (select ?::integer[])) with ordinality as k(k0, k1, o)
cross join lateral (
  select t.seat_hall, t.seat_number, t.day
  from bookings t
  where t.seat_hall = k.k0 and t.seat_number = k.k1
  order by t.seat_hall, t.seat_number, t.day
  fetch first 1001 rows only
) p;
