select t.id, t.name, t.description, t.created_at
from categories t
order by t.created_at desc, t.id desc
fetch first 2 rows only;

select count(*)
from categories t;
