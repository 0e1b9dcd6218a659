select t.id, t.name
from people t
order by t.id
fetch first 1001 rows only;

select k.o, p.id, p.name, p.manager_id
from unnest((select ?::bigint[])) with ordinality as k(":parent.id", o)
cross join lateral (
  select t.id, t.name, t.manager_id
  from (select distinct on (r.id) r.id, r.level::bigint as o0, r.name::text as o1 from (
with recursive staff (id, name, level) as (
  select p.id, p.name, 1 from people p where p.manager_id = ":parent.id"
  union all
  select p.id, p.name, s.level + 1 from staff s join people p on p.manager_id = s.id
)
select * from staff
) r order by r.id, r.level, r.name desc) q join lateral (select * from people t where t.id = q.id limit 1) t on true
  order by q.o0, q.o1 desc, t.id desc
  fetch first 1001 rows only
) p;

select k.o, t.id, t.name
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join people t on t.id = k.k0;
