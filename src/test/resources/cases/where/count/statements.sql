select t.id, t.title
from posts t
where (select count(*) from comments t1 where t1.post_id = t.id) > ?::bigint
order by t.created_at desc, t.id desc
fetch first ? rows only;
