select t.id, t.name, t.created_at
from users t
order by t.created_at desc, t.id desc
fetch first ? rows only;

select count(*)
from users t;
