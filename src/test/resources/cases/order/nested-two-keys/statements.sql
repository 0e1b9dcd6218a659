select t.id, t.name
from users t
where t.deleted_at is null
order by t.reputation desc, t.id desc
fetch first 2 rows only;

select k.o, p.id, p.name, p.level
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.name, t.level
  from badges t
  where t.user_id = k.k0
  order by t.name, t.id desc
  fetch first 10 rows only
) p;
