select t.id, t.content
from posts t
where t.deleted_at is null and exists (select from users t1 where t1.id = t.author_id and t1.deleted_at is null)
order by t.created_at desc, t.id desc
fetch first 20 rows only;
