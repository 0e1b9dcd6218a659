select k.o, t.id, t.crew_id, t.locker_id, t.name
from unnest((select ?::text[])) with ordinality as k(k0, o)
join workers t on t.name = k.k0
order by t.id
for no key update of t;

select k.o, t.id, t.place
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join lockers t on t.id = k.k0
order by t.id
for update of t;

select k.o, t.id, t.code, t.worker_id
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join badges t on t.worker_id = k.k0
order by t.id
for update of t;

update badges set code=?,worker_id=? where id=?;

update lockers set place=? where id=?;

select k.o, t.id, t.name, t.locker_id, r1.id, r1.code, r2.id, r2.place
from (values (?::uuid, 1)) as k(k0, o)
join workers t on t.id = k.k0
left join lateral (select t1.id, t1.code from badges t1 where t1.worker_id = t.id offset 0) r1 on true
left join lateral (select t1.id, t1.place from lockers t1 where t1.id = t.locker_id offset 0) r2 on true;
