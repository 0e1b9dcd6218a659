select k.o, t.id
from unnest((select ?::text[])) with ordinality as k(k0, o)
join skills t on t.name = k.k0
order by t.id
for key share of t;

insert into lessons (device_id,hours,part,skill_id,worker_id) values (?,?,?,?,?);

select k.o, t.part, t.skill_id, t.worker_id, t.hours
from (values (?::integer, ?::uuid, ?::uuid, 1)) as k(k0, k1, k2, o)
join lessons t on t.part = k.k0 and t.skill_id = k.k1 and t.worker_id = k.k2;
