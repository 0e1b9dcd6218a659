select k.o, t.id, t.crew_id, t.locker_id, t.name
from unnest((select ?::text[])) with ordinality as k(k0, o)
join workers t on t.name = k.k0
order by t.id
for no key update of t;

select k.o, t.id, t.day, t.note, t.place, t.slot, t.worker_id
from unnest((select ?::uuid[]), (select ?::date[]), (select ?::integer[])) with ordinality as k(k0, k1, k2, o)
join shifts t on t.worker_id = k.k0 and t.day = k.k1 and t.slot = k.k2
order by t.id
for update of t;

delete from shifts where id=?;

select k.o, t.id
from (values (?::uuid, 1)) as k(k0, o)
join workers t on t.id = k.k0;

select k.o, p.id, p.slot
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.slot
  from shifts t
  where t.worker_id = k.k0
  order by t.id
  fetch first 1001 rows only
) p;
