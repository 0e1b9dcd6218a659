select t.id, t.title
from posts t
where t.deleted_at is null and t.kind = ?::postkind
order by t.created_at desc, t.id desc
fetch first 20 rows only;
