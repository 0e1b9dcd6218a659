select p.id, p.name, r1.id
from (
  select t.id, t.name
  from users t
  where t.deleted_at is null
  order by t.created_at desc, t.id desc
  fetch first 20 rows only
) p
left join lateral (select t1.id from profiles t1 where t1.user_id = p.id offset 0) r1 on true;
