select k.o, t.part, t.skill_id, t.worker_id, t.device_id, t.hours
from unnest((select ?::integer[]), (select ?::uuid[]), (select ?::uuid[])) with ordinality as k(k0, k1, k2, o)
join lessons t on t.part = k.k0 and t.skill_id = k.k1 and t.worker_id = k.k2
order by t.part, t.skill_id, t.worker_id
for no key update of t;

update lessons set device_id=?,hours=? where part=? and skill_id=? and worker_id=?;

select k.o, t.part, t.skill_id, t.worker_id, t.hours, t.device_id, r1.id, r1.kind, r1.name
from (values (?::integer, ?::uuid, ?::uuid, 1)) as k(k0, k1, k2, o)
join lessons t on t.part = k.k0 and t.skill_id = k.k1 and t.worker_id = k.k2
left join lateral (select t1.id, t1.kind, t1.name from devices t1 where t1.id = t.device_id offset 0) r1 on true;
