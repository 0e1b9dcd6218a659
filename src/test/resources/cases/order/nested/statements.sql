select t.id, t.name
from users t
where t.deleted_at is null
order by t.reputation desc, t.id desc
fetch first 4 rows only;

select k.o, p.id, p.title, p.score
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.title, t.score
  from posts t
  where t.author_id = k.k0 and t.deleted_at is null
  order by t.score desc, t.id desc
  fetch first 2 rows only
) p;
