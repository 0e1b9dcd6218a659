select t.id, t.title
from posts t
where (select min(t1.created_at) from comments t1 where t1.post_id = t.id) < ?::timestamp with time zone and (select max(t1.score) from comments t1 where t1.post_id = t.id) >= ?::integer
order by t.created_at desc, t.id desc
fetch first ? rows only;
