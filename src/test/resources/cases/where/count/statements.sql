select t.id, t.title
from posts t
where t.deleted_at is null and (select count(*) from comments t1 where t1.post_id = t.id and t1.deleted_at is null) > ?::bigint
order by t.created_at desc, t.id desc
fetch first 20 rows only;
