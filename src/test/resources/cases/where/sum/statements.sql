select t.id, t.name
from users t
where (select sum(t1.score)::numeric from posts t1 where t1.author_id = t.id) >= ?::numeric
order by t.created_at desc, t.id desc
fetch first ? rows only;
