select k.o, t.id, t.place
from unnest((select ?::text[])) with ordinality as k(k0, o)
join lockers t on t.place = k.k0
order by t.id
for no key update of t;

select k.o, t.id, t.crew_id, t.locker_id, t.name
from unnest((select ?::text[])) with ordinality as k(k0, o)
join workers t on t.name = k.k0
order by t.id
for no key update of t;

update workers set crew_id=?,locker_id=?,name=? where id=?;

select k.o, t.id, t.place, r1.id, r1.name
from (values (?::uuid, 1)) as k(k0, o)
join lockers t on t.id = k.k0
left join lateral (select t1.id, t1.name from workers t1 where t1.locker_id = t.id offset 0) r1 on true;
