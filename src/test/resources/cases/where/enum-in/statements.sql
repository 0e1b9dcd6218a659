select t.id, t.name, t.role
from users t
where t.deleted_at is null and t.role = any (?::role[])
order by t.created_at desc, t.id desc
fetch first 20 rows only;
