select k.o, t.id, t.code, t.worker_id
from unnest((select ?::text[])) with ordinality as k(k0, o)
join badges t on t.code = k.k0
order by t.id
for no key update of t;

select k.o, t.id
from unnest((select ?::text[])) with ordinality as k(k0, o)
join workers t on t.name = k.k0
order by t.id
for key share of t;

update badges set code=?,worker_id=? where id=?;

select k.o, t.id, t.code, t.worker_id, r1.id, r1.name
from (values (?::uuid, 1)) as k(k0, o)
join badges t on t.id = k.k0
left join lateral (select t1.id, t1.name from workers t1 where t1.id = t.worker_id offset 0) r1 on true;
