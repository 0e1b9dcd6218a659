select t.seat_hall, t.seat_number, t.day, t.guest
from bookings t
where t.seat_hall = ?::text and t.seat_number = ?::integer and t.day = ?::date
order by t.seat_hall, t.seat_number, t.day
fetch first 1001 rows only;

select t.seat_hall, t.seat_number, t.day, t.guest
from bookings t
where (t.seat_hall <> ?::text or t.seat_number <> ?::integer or t.day <> ?::date)
order by t.seat_hall, t.seat_number, t.day
fetch first 1001 rows only;

select t.hall, t.number
from seats t
where (t.hall, t.number) in (select * from unnest(?::text[], ?::integer[]))
order by t.hall, t.number
fetch first 1001 rows only;

select t.hall, t.number
from seats t
where (t.hall, t.number) not in (select * from unnest(?::text[], ?::integer[]))
order by t.hall, t.number
fetch first 1001 rows only;

select t.hall, t.number
from seats t
where t.hall is null
order by t.hall, t.number
fetch first 1001 rows only;

select t.seat_hall, t.seat_number, t.day, t.guest
from bookings t
where (t.seat_hall, t.seat_number) not in (select * from unnest(?::text[], ?::integer[]))
order by t.seat_hall, t.seat_number, t.day
fetch first 1001 rows only;
