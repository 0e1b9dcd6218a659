select t.id, t.name, t.manager_id
from people t
order by t.id
fetch first 1001 rows only;

select k.o, p.id, p.name
from unnest((select ?::bigint[]), (select ?::bigint[])) with ordinality as k(":parent.manager", ":parent.id", o)
cross join lateral (
  select t.id, t.name
  from (select distinct r.id from (
select p.id from people p where p.manager_id = ":parent.manager" and p.id <> ":parent.id"
) r) q join lateral (select * from people t where t.id = q.id limit 1) t on true
  order by t.id
  fetch first 1001 rows only
) p;
