select t.id, t.description, t.name, t.created_at
from categories t
order by t.created_at desc, t.id desc
fetch first ? rows only;

select count(*)
from categories t;
