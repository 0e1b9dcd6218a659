select t.seat_hall, t.seat_number, t.day
from bookings t
order by t.seat_hall desc, t.seat_number desc, t.day desc
fetch first 1 rows only;

select t.seat_hall, t.seat_number, t.day, t.guest
from bookings t
order by t.seat_hall desc, t.seat_number desc, t.day desc
fetch first 3 rows only;

select t.seat_hall, t.seat_number, t.day, t.guest
from bookings t
left join lateral (select t1.remark as v from seats t1 where t1.hall = t.seat_hall and t1.number = t.seat_number) s0 on true
order by s0.v desc nulls last, t.seat_hall desc, t.seat_number desc, t.day desc
fetch first 3 rows only;
