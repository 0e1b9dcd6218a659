select t.id, t.content
from posts t
left join lateral (select t1.id as v from users t1 where t1.id = t.author_id and t1.deleted_at is null) s0 on true
where t.deleted_at is null
order by s0.v nulls first, t.id
fetch first 20 rows only;
