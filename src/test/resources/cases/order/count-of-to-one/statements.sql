select t.id, t.content
from posts t
left join lateral (select (select count(*) from posts t2 where t2.author_id = t1.id and t2.deleted_at is null) as v from users t1 where t1.id = t.author_id and t1.deleted_at is null) s0 on true
where t.deleted_at is null
order by s0.v desc nulls last, t.id desc
fetch first 20 rows only;
