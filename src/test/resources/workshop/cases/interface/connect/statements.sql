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

select k.o, t.part, t.skill_id, t.worker_id, t.hours, t.device_id, r1.id, r1.kind, r1.name
from (values (?::integer, ?::uuid, ?::uuid, 1)) as k(k0, k1, k2, o)
join lessons t on t.part = k.k0 and t.skill_id = k.k1 and t.worker_id = k.k2
left join lateral (select t1.id, t1.kind, t1.name from devices t1 where t1.id = t.device_id offset 0) r1 on true;
