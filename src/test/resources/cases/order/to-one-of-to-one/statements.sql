select t.id, t.content
from posts t
left join lateral (select (select t2.reputation from users t2 where t2.id = t1.author_id and t2.deleted_at is null) as v from posts t1 where t1.id = t.parent_id and t1.deleted_at is null) s0 on true
where t.deleted_at is null
order by s0.v desc nulls last, t.id desc
fetch first 20 rows only;
