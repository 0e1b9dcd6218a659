select k.o, t.id, t.name
from unnest((select ?::text[])) with ordinality as k(k0, o)
join skills t on t.name = k.k0
order by t.id
for no key update of t;

select k.o, t.id, t.crew_id, t.locker_id, t.name
from unnest((select ?::text[])) with ordinality as k(k0, o)
join workers t on t.name = k.k0
order by t.id
for no key update of t;

select j."worker_id", j."skill_id"
from unnest(?::uuid[], ?::uuid[]) as k(k0, k1)
join worker_skills j on j."worker_id" = k.k0 and j."skill_id" = k.k1;

delete from worker_skills j
using unnest(?::uuid[], ?::uuid[]) as k(k0, k1)
where j."worker_id" = k.k0 and j."skill_id" = k.k1;

select k.o, t.id, t.name
from (values (?::uuid, 1)) as k(k0, o)
join skills t on t.id = k.k0;

select p.":key", p.id, p.name
from (
  select k.o as ":key", t.id, t.name, row_number() over (partition by k.o order by t.name, t.id) as ":rank"
  from unnest((select ?::uuid[])) with ordinality as k(k0, o)
  join worker_skills j1 on j1.skill_id = k.k0
  join workers t on t.id = j1.worker_id
) p
where p.":rank" <= 1001;
