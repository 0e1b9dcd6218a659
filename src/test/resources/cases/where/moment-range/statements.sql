select t.id, t.title, t.created_at
from posts t
where t.deleted_at is null and t.created_at < ?::timestamp with time zone and t.created_at >= ?::timestamp with time zone
order by t.created_at desc, t.id desc
fetch first 20 rows only;
