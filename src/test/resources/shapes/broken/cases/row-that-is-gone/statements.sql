select t.seat_hall, t.seat_number, t.day
from bookings t
order by t.seat_hall, t.seat_number, t.day
fetch first 1001 rows only;

select k.o, t.hall, t.number, t.remark
from unnest((select ?::text[]), (select ?::integer[])) with ordinality as k(k0, k1, o)
join seats t on t.hall = k.k0 and t.number = k.k1;
