select t.id, t.title
from posts t
where t.deleted_at is null
order by t.title desc nulls last, t.id desc
fetch first 20 rows only;
