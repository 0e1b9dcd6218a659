select k.o, t.id, t.crew_id, t.locker_id, t.name
from unnest((select ?::text[])) with ordinality as k(k0, o)
join workers t on t.name = k.k0
order by t.id
for no key update of t;

select k.o, t.id, t.name
from unnest((select ?::text[])) with ordinality as k(k0, o)
join skills t on t.name = k.k0
order by t.id
for update of t;

select j."worker_id", j."skill_id"
from unnest(?::uuid[], ?::uuid[]) as k(k0, k1)
join worker_skills j on j."worker_id" = k.k0 and j."skill_id" = k.k1;
