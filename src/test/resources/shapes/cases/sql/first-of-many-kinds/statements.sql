select t.id, t.name
from people t
order by t.id
fetch first 1001 rows only;

select k.o, p.id, p.kind, p.name, p.indoor
from unnest((select ?::bigint[])) with ordinality as k(":parent.id", o)
cross join lateral (
  select t.id, t.kind, t.name, t.indoor
  from (select distinct on (r.id) r.id, r.name::text as o0 from (
select p.id, p.name from pets p where p.owner_id = ":parent.id"
) r order by r.id, r.name) q join lateral (select * from pets t where t.id = q.id limit 1) t on true
  order by q.o0, t.id
  fetch first 1 rows only
) p;
