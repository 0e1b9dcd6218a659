select t.id, t.name
from users t
where t.deleted_at is null and exists (select from posts t1 where t1.author_id = t.id and t1.deleted_at is null)
order by t.created_at desc, t.id desc
fetch first 20 rows only;

select k.o, p.id, p.title, p.score
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.title, t.score
  from posts t
  where t.author_id = k.k0 and t.deleted_at is null and t.published = ?::boolean and t.score > ?::integer
  order by t.created_at desc, t.id desc
  fetch first 2 rows only
) p;

select count(*)
from users t
where t.deleted_at is null and exists (select from posts t1 where t1.author_id = t.id and t1.deleted_at is null);

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from posts t
  where t.author_id = k.k0 and t.deleted_at is null and t.published = ?::boolean and t.score > ?::integer
) a;
