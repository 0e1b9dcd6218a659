select t.id, t.title, t.kind
from posts t
where t.deleted_at is null and (t.title <> ?::text or t.title is null)
order by t.created_at desc, t.id desc
fetch first 20 rows only;
