select p.id, p.author_id, r1.id, r2.id, r2.reputation
from (
  select t.id, t.author_id
  from posts t
  where t.deleted_at is null
  order by t.created_at desc, t.id desc
  fetch first 3 rows only
) p
left join lateral (select t1.id from users t1 where t1.id = p.author_id and t1.deleted_at is null offset 0) r1 on true
left join lateral (select t1.id, t1.reputation from users t1 where t1.id = p.author_id and t1.deleted_at is null offset 0) r2 on true;
