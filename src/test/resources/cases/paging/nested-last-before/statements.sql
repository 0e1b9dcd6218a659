select t.id, t.name
from users t
where t.deleted_at is null
order by t.created_at desc, t.id desc
fetch first 20 rows only;

select k.o, f.next, p.id, p.title, p.created_at
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (select exists (select from posts t where t.author_id = k.k0 and t.deleted_at is null and (t.created_at, t.id) <= (?::timestamp with time zone, ?::uuid)) as next) f
left join lateral (
  select t.id, t.title, t.created_at
  from posts t
  where t.author_id = k.k0 and t.deleted_at is null and (t.created_at, t.id) > (?::timestamp with time zone, ?::uuid)
  order by t.created_at, t.id
  fetch first 2 rows only
) p on true;
