insert into seats (remark,hall,number) values (?,?,?);

insert into bookings (guest,seat_hall,seat_number,day) values (?,?,?,?);

select k.o, t.hall, t.number
from (values (?::text, ?::integer, 1)) as k(k0, k1, o)
join seats t on t.hall = k.k0 and t.number = k.k1;

select k.o, p.seat_hall, p.seat_number, p.day, p.guest
from unnest((select ?::text[]), (select ?::integer[])) with ordinality as k(k0, k1, o)
cross join lateral (
  select t.seat_hall, t.seat_number, t.day, t.guest
  from bookings t
  where t.seat_hall = k.k0 and t.seat_number = k.k1
  order by t.day, t.seat_hall, t.seat_number
  fetch first 1001 rows only
) p;
