select t.id, t.content
from posts t
where t.deleted_at is null and t.search @@ websearch_to_tsquery('english', ?::text)
order by t.created_at desc, t.id desc
fetch first 20 rows only;
