select t.id, t.title
from posts t
where t.deleted_at is null
order by t.title desc, t.id desc
fetch first 20 rows only;
