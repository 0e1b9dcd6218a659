select t.id, t.name
from users t
where t.deleted_at is null
order by t.created_at, t.id
fetch first 1 rows only;
