select f.previous, f.next, p.id, p.name, p.created_at
from (select exists (select from users t where t.deleted_at is null and (t.created_at, t.id) >= (?::timestamp with time zone, ?::uuid)) as previous, exists (select from users t where t.deleted_at is null and (t.created_at, t.id) <= (?::timestamp with time zone, ?::uuid)) as next) f
left join lateral (
  select t.id, t.name, t.created_at
  from users t
  where t.deleted_at is null and (t.created_at, t.id) < (?::timestamp with time zone, ?::uuid) and (t.created_at, t.id) > (?::timestamp with time zone, ?::uuid)
  order by t.created_at desc, t.id desc
  fetch first 21 rows only
) p on true;
