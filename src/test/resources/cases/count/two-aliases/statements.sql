select t.id, t.name
from users t
order by t.created_at desc, t.id desc
fetch first ? rows only;

select count(*)
from users t;

select count(*)
from users t;
