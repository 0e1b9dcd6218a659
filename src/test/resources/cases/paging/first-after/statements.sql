select f.previous, p.id, p.name
from (select exists (select from users t where t.deleted_at is null and (t.created_at, t.id) >= (?::timestamp with time zone, ?::uuid)) as previous) f
left join lateral (
  select t.id, t.name
  from users t
  where t.deleted_at is null and (t.created_at, t.id) < (?::timestamp with time zone, ?::uuid)
  order by t.created_at desc, t.id desc
  fetch first 3 rows only
) p on true;
