select k.o, t.id
from unnest((select ?::text[])) with ordinality as k(k0, o)
join skills t on t.name = k.k0
order by t.id
for key share of t;

insert into workers (crew_id,locker_id,name,id) values (?,?,?,?);

insert into skills (name,id) values (?,?);

insert into lessons (device_id,hours,part,skill_id,worker_id) values (?,?,?,?,?);

select k.o, t.id, t.name
from (values (?::uuid, 1)) as k(k0, o)
join workers t on t.id = k.k0;

select k.o, p.part, p.skill_id, p.worker_id, p.hours
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.part, t.skill_id, t.worker_id, t.hours
  from lessons t
  where t.worker_id = k.k0
  order by t.hours, t.part, t.skill_id, t.worker_id
  fetch first 1001 rows only
) p;

select k.o, t.id, t.name
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join skills t on t.id = k.k0;
