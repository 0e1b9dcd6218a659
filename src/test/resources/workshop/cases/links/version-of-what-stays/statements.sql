select k.o, t.id, t.name, t.version
from unnest((select ?::text[])) with ordinality as k(k0, o)
join crews t on t.name = k.k0
order by t.id
for no key update of t;

select k.o, t.id
from unnest((select ?::text[])) with ordinality as k(k0, o)
join skills t on t.name = k.k0
order by t.id
for key share of t;

select j."crew_id", j."skill_id"
from unnest(?::bigint[], ?::uuid[]) as k(k0, k1)
join crew_skills j on j."crew_id" = k.k0 and j."skill_id" = k.k1;

select k.o, t.id, t.version
from (values (?::bigint, 1)) as k(k0, o)
join crews t on t.id = k.k0;

select p.":key", p.id, p.name
from (
  select k.o as ":key", t.id, t.name, row_number() over (partition by k.o order by t.id) as ":rank"
  from unnest((select ?::bigint[])) with ordinality as k(k0, o)
  join crew_skills j1 on j1.crew_id = k.k0
  join skills t on t.id = j1.skill_id
) p
where p.":rank" <= 1001;
