select k.o, t.id, t.day, t.note, t.place, t.slot, t.worker_id
from unnest((select ?::uuid[]), (select ?::date[]), (select ?::integer[])) with ordinality as k(k0, k1, k2, o)
join shifts t on t.worker_id = k.k0 and t.day = k.k1 and t.slot = k.k2
order by t.id
for update of t;

select k.o, t.id, t.note
from (values (?::uuid, 1)) as k(k0, o)
join shifts t on t.id = k.k0;

delete from shifts where id=?;
