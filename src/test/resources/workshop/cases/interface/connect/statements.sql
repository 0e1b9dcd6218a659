select k.o, t.id
from unnest((select ?::text[])) with ordinality as k(k0, o)
join workers t on t.name = k.k0
order by t.id
for key share of t;

select k.o, t.id
from unnest((select ?::text[])) with ordinality as k(k0, o)
join skills t on t.name = k.k0
order by t.id
for key share of t;

select k.o, t.id
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join devices t on t.id = k.k0 and t.kind = 'ROBOT'
order by t.id
for key share of t;

insert into lessons (device_id,hours,part,skill_id,worker_id) values (?,?,?,?,?);

select k.o, t.part, t.skill_id, t.worker_id, t.hours, t.device_id
from (values (?::integer, ?::uuid, ?::uuid, 1)) as k(k0, k1, k2, o)
join lessons t on t.part = k.k0 and t.skill_id = k.k1 and t.worker_id = k.k2;

select k.o, t.id, t.kind, t.name
from (values (?::bigint, 1)) as k(k0, o)
join devices t on t.id = k.k0;
