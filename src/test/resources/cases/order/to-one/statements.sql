select p.id, p.content, p.score, p.author_id, r1.id, r1.name
from (
  select t.id, t.content, t.score, t.author_id
  from posts t
  left join lateral (select t1.name as v from users t1 where t1.id = t.author_id and t1.deleted_at is null) s0 on true
  where t.deleted_at is null
  order by s0.v, t.score desc, t.id desc
  fetch first 20 rows only
) p
left join lateral (select t1.id, t1.name from users t1 where t1.id = p.author_id and t1.deleted_at is null offset 0) r1 on true;
