select t.id, t.content
from posts t
where not exists (select from users t1 where t1.id = t.author_id and exists (select from posts t2 where t2.author_id = t1.id))
order by t.created_at desc, t.id desc
fetch first ? rows only;
