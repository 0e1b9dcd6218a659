select t.id, t.name
from users t
where (t.created_at, t.id) > (?::timestamp with time zone, ?::uuid)
order by t.created_at desc, t.id desc
fetch first ? rows only;
