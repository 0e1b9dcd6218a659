select t.id, t.kind, t.score, t.title
from posts t
where t.deleted_at is null
order by t.kind, t.score desc, t.id desc
fetch first 20 rows only;
