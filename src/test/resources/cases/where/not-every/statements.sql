select t.id, t.name
from users t
where t.deleted_at is null and exists (select from posts t1 where t1.author_id = t.id and t1.deleted_at is null and t1.published <> ?::boolean)
order by t.created_at desc, t.id desc
fetch first 20 rows only;
