select t.id, t.content
from posts t
where t.deleted_at is null and not exists (select from posts t1 where t1.id = t.parent_id and t1.deleted_at is null and exists (select from users t2 where t2.id = t1.author_id and t2.deleted_at is null and t2.name = ?::text))
order by t.created_at desc, t.id desc
fetch first 20 rows only;
