select k.o, t.id, t.name
from unnest(?::text[]) with ordinality as k(k0, o)
join skills t on t.name = k.k0
order by t.id
for no key update of t;

select k.o, t.id, t.crew_id, t.locker_id, t.name
from unnest(?::text[]) with ordinality as k(k0, o)
join workers t on t.name = k.k0
order by t.id
for no key update of t;

select w1_0.id,w1_0.crew_id,w1_0.locker_id,w1_0.name,s1_0.worker_id,s1_1.id,s1_1.name from workers w1_0 left join worker_skills s1_0 on w1_0.id=s1_0.worker_id left join skills s1_1 on s1_1.id=s1_0.skill_id where w1_0.id in (?);

delete from worker_skills where worker_id=? and skill_id=?;

select k.o, t.id, t.name
from unnest(?::uuid[]) with ordinality as k(k0, o)
join skills t on t.id = k.k0;

select k.o, p.id, p.name
from unnest(?::uuid[]) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.name
  from worker_skills j1 join workers t on t.id = j1.worker_id
  where j1.skill_id = k.k0
  order by t.name, t.id
  fetch first ? rows only
) p;
