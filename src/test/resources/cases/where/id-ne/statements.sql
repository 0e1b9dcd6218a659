select t.id, t.name
from users t
where t.id <> ?::uuid
order by t.created_at desc, t.id desc
fetch first ? rows only;
