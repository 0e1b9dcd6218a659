select t.id, t.name
from users t
where t.deleted_at is null
order by t.name, t.id
fetch first 20 rows only;
