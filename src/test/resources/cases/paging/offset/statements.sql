select f.previous, p.id, p.name
from (select exists (select from users t where t.deleted_at is null) as previous) f
left join lateral (
  select t.id, t.name
  from users t
  where t.deleted_at is null
  order by t.created_at desc, t.id desc
  offset ? rows fetch first 3 rows only
) p on true;
