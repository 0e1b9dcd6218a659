select t.id, t.content, t.post_id
from comments t
where t.deleted_at is null and t.post_id <> ?::uuid
order by t.post_id desc, t.id desc
fetch first 3 rows only;
