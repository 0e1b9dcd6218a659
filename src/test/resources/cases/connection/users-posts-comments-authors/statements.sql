select t.id, t.name
from users t
where t.deleted_at is null
order by t.created_at desc, t.id desc
fetch first 20 rows only;

select k.o, p.id, p.title
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.title
  from posts t
  where t.author_id = k.k0 and t.deleted_at is null
  order by t.created_at desc, t.id desc
  fetch first 5 rows only
) p;

select k.o, p.id, p.content, p.author_id
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.content, t.author_id
  from comments t
  where t.post_id = k.k0 and t.deleted_at is null
  order by t.created_at desc, t.id desc
  fetch first 5 rows only
) p;

select k.o, t.id, t.name
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null;
