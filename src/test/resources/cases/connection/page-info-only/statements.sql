select t.id, t.created_at
from posts t
where t.deleted_at is null
order by t.created_at desc, t.id desc
fetch first 4 rows only;
