select t.seat_hall, t.seat_number, t.day, t.guest
from bookings t
where t.day >= ?::date and t.seat_hall = any (?::text[])
order by t.day desc, t.seat_hall desc, t.seat_number desc
fetch first 1001 rows only;
