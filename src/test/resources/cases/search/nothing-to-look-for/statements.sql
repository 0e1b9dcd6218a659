select count(*)
from posts t
where t.search @@ websearch_to_tsquery('english', ?::text);
