select t.id, t.title
from posts t
where t.deleted_at is null and not t.search @@ websearch_to_tsquery('english', ?::text) and t.kind = ?::postkind
order by t.created_at desc, t.id desc
fetch first 20 rows only;
