select t.id, t.title
from posts t
where t.deleted_at is null
order by t.title, t.id
fetch first 20 rows only;
