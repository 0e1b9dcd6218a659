select k.o, t.id, t.day, t.note, t.place, t.slot, t.worker_id
from unnest((select ?::uuid[]), (select ?::date[]), (select ?::integer[])) with ordinality as k(k0, k1, k2, o)
join shifts t on t.worker_id = k.k0 and t.day = k.k1 and t.slot = k.k2
order by t.id
for no key update of t;

update shifts set day=?,note=?,place=?,slot=?,worker_id=? where id=?;

select k.o, t.id, t.worker_id, t.day, t.slot, t.note, r1.id, r1.name
from (values (?::uuid, 1)) as k(k0, o)
join shifts t on t.id = k.k0
left join lateral (select t1.id, t1.name from workers t1 where t1.id = t.worker_id offset 0) r1 on true;
