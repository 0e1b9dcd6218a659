select t.id, t.name
from users t
where lower(t.name) = any (array(select lower(v) from unnest(?::text[]) v))
order by t.created_at desc, t.id desc
fetch first ? rows only;
