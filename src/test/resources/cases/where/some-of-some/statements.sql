select t.id, t.name
from users t
where t.deleted_at is null and exists (select from posts t1 where t1.author_id = t.id and t1.deleted_at is null and exists (select from comments t2 where t2.post_id = t1.id and t2.deleted_at is null and exists (select from users t3 where t3.id = t2.author_id and t3.deleted_at is null and t3.name = ?::text)))
order by t.created_at desc, t.id desc
fetch first 20 rows only;
