select k.o, t.id, t.name
from unnest((select ?::text[])) with ordinality as k(k0, o)
join skills t on t.name = k.k0
order by t.id
for no key update of t;

select k.o, t.id, t.name, t.version
from unnest((select ?::text[])) with ordinality as k(k0, o)
join crews t on t.name = k.k0
order by t.id
for no key update of t;

select j."crew_id", j."skill_id"
from unnest(?::uuid[]) as k(k0)
join crew_skills j on j."skill_id" = k.k0;

select k.o, t.id, t.name, t.version
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join crews t on t.id = k.k0
order by t.id
for no key update of t;

delete from crew_skills j
using unnest(?::bigint[], ?::uuid[]) as k(k0, k1)
where j."crew_id" = k.k0 and j."skill_id" = k.k1;

update crews set version=? where id=? and version=?;

insert into crew_skills ("crew_id", "skill_id")
select k.k0, k.k1 from unnest(?::bigint[], ?::uuid[]) as k(k0, k1);

select k.o, t.id
from (values (?::uuid, 1)) as k(k0, o)
join skills t on t.id = k.k0;

select p.":key", p.id, p.name, p.version
from (
  select k.o as ":key", t.id, t.name, t.version, row_number() over (partition by k.o order by t.name, t.id) as ":rank"
  from unnest((select ?::uuid[])) with ordinality as k(k0, o)
  join crew_skills j1 on j1.skill_id = k.k0
  join crews t on t.id = j1.crew_id
) p
where p.":rank" <= 1001;
