select t.id, t.name
from users t
where t.deleted_at is null and lower(t.name) = any (array(select lower(v) from unnest(?::text[]) v))
order by t.created_at desc, t.id desc
fetch first 20 rows only;
