select count(*)
from posts t
where t.deleted_at is null and t.search @@ websearch_to_tsquery('english', ?::text);
