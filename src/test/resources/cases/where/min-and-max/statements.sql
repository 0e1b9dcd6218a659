select t.id, t.title
from posts t
where t.deleted_at is null and (select min(t1.created_at) from comments t1 where t1.post_id = t.id and t1.deleted_at is null) < ?::timestamp with time zone and (select max(t1.score) from comments t1 where t1.post_id = t.id and t1.deleted_at is null) >= ?::integer
order by t.created_at desc, t.id desc
fetch first 20 rows only;
