select t.id, t.name
from users t
where t.deleted_at is null and (t.created_at, t.id) > (?::timestamp with time zone, ?::uuid)
order by t.created_at desc, t.id desc
fetch first 20 rows only;
