select t.id, t.title
from posts t
left join lateral (select count(*) as v from comments t1 where t1.post_id = t.id and t1.deleted_at is null) s0 on true
where t.deleted_at is null
order by s0.v desc, t.title, t.id
fetch first 20 rows only;
