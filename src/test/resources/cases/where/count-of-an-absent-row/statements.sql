select t.id, t.content
from posts t
where exists (select from users t1 where t1.id = t.author_id and (select count(*) from posts t2 where t2.author_id = t1.id) = ?::bigint)
order by t.created_at desc, t.id desc
fetch first ? rows only;
