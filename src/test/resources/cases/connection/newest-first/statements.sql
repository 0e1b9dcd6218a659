select t.id, t.name, t.created_at
from users t
where t.deleted_at is null
order by t.created_at desc, t.id desc
fetch first 20 rows only;
