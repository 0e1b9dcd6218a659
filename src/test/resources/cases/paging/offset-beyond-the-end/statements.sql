select f.previous, p.id, p.name, p.created_at
from (select exists (select from users t where t.deleted_at is null) as previous) f
left join lateral (
  select t.id, t.name, t.created_at
  from users t
  where t.deleted_at is null
  order by t.created_at desc, t.id desc
  offset ? rows fetch first 21 rows only
) p on true;

select count(*)
from users t
where t.deleted_at is null;
