select t.id, t.kind, t.content
from posts t
where t.deleted_at is null and t.title is null
order by t.created_at desc, t.id desc
fetch first 20 rows only;
