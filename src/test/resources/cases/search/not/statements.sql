select t.id, t.title
from posts t
where not t.search @@ websearch_to_tsquery('english', ?::text) and t.kind = ?::postkind
order by t.created_at desc, t.id desc
fetch first ? rows only;
