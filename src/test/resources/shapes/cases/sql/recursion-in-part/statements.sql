select t.id, t.name
from people t
order by t.id
fetch first 1001 rows only;

select k.o, p.id, p.name
from unnest((select ?::bigint[])) with ordinality as k(":parent.id", o)
cross join lateral (
  select t.id, t.name
  from (select distinct r.id from (
with recursive staff (id, name, level) as (
  select p.id, p.name, 1 from people p where p.manager_id = ":parent.id"
  union all
  select p.id, p.name, s.level + 1 from staff s join people p on p.manager_id = s.id
)
select * from staff
) r) q join lateral (select * from people t where t.id = q.id limit 1) t on true
  where t.name <> ?::text
  order by t.name desc, t.id desc
  offset ? rows fetch first 1 rows only
) p;
