select p.id, p.title, p.score, p.author_id, r1.id, r1.name, r1.reputation
from (
  select t.id, t.title, t.score, t.author_id
  from posts t
  where t.deleted_at is null
  order by t.created_at desc, t.id desc
  fetch first 2 rows only
) p
left join lateral (select t1.id, t1.name, t1.reputation from users t1 where t1.id = p.author_id and t1.deleted_at is null offset 0) r1 on true;
