select t.seat_hall, t.seat_number, t.day
from bookings t
order by t.seat_hall, t.seat_number, t.day
fetch first 1001 rows only;

select k.o, p.seat_hall, p.seat_number, p.day, p.guest
from unnest((select ?::date[])) with ordinality as k(":parent.key.day", o)
cross join lateral (
  select t.seat_hall, t.seat_number, t.day, t.guest
  from (select distinct on (r.seat_hall, r.seat_number, r.day) r.seat_hall, r.seat_number, r.day, r.guest::text as o0 from (
select b.seat_hall, b.seat_number, b.day, b.guest
from bookings b
where b.day = ":parent.key.day" and (?::text[] is null or b.guest = any (?::text[]))
) r order by r.seat_hall, r.seat_number, r.day, r.guest desc nulls last) q join lateral (select * from bookings t where t.seat_hall = q.seat_hall and t.seat_number = q.seat_number and t.day = q.day limit 1) t on true
  order by q.o0 desc nulls last, t.seat_hall desc, t.seat_number desc, t.day desc
  fetch first 10 rows only
) p;

select k.o, p.seat_hall, p.seat_number, p.day, p.guest
from unnest((select ?::date[])) with ordinality as k(":parent.key.day", o)
cross join lateral (
  select t.seat_hall, t.seat_number, t.day, t.guest
  from (select distinct on (r.seat_hall, r.seat_number, r.day) r.seat_hall, r.seat_number, r.day, r.guest::text as o0 from (
select b.seat_hall, b.seat_number, b.day, b.guest
from bookings b
where b.day = ":parent.key.day" and (?::text[] is null or b.guest = any (?::text[]))
) r order by r.seat_hall, r.seat_number, r.day, r.guest desc nulls last) q join lateral (select * from bookings t where t.seat_hall = q.seat_hall and t.seat_number = q.seat_number and t.day = q.day limit 1) t on true
  order by q.o0 desc nulls last, t.seat_hall desc, t.seat_number desc, t.day desc
  fetch first 10 rows only
) p;
