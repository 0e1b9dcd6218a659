select k.o, t.id, t.author_id
from (values (?::uuid, 1)) as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null;

select k.o, t.id, t.name, t.reputation, t.role
from (values (?::uuid, 1)) as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null;

select k.o, p.id, p.content, p.score
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.content, t.score
  from comments t
  where t.post_id = k.k0 and t.deleted_at is null
  order by t.created_at desc, t.id desc
  fetch first 2 rows only
) p;
