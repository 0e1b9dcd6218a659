select t.id, t.name
from users t
where t.deleted_at is null
order by t.created_at desc, t.id desc
fetch first 20 rows only;

select k.o, f.previous, p.id, p.title
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (select exists (select from posts t where t.author_id = k.k0 and t.deleted_at is null) as previous) f
left join lateral (
  select t.id, t.title
  from posts t
  where t.author_id = k.k0 and t.deleted_at is null
  order by t.created_at desc, t.id desc
  offset ? rows fetch first 2 rows only
) p on true;
