select t.id, t.name, t.created_at
from users t
where t.deleted_at is null
order by t.created_at, t.id
fetch first 4 rows only;
