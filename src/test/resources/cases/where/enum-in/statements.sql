select t.id, t.name, t.role
from users t
where t.role = any (?::role[])
order by t.created_at desc, t.id desc
fetch first ? rows only;
