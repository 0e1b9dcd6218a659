select f.previous, p.id, p.title, p.content
from (select exists (select from posts t where t.deleted_at is null and ((t.title is null and t.id <= ?::uuid) or (t.title is not null))) as previous) f
left join lateral (
  select t.id, t.title, t.content
  from posts t
  where t.deleted_at is null and t.title is null and t.id > ?::uuid
  order by t.title, t.id
  fetch first 4 rows only
) p on true;
