select t.id, t.description, t.name, t.created_at
from categories t
order by t.created_at desc, t.id desc
fetch first 3 rows only;

select count(*)
from categories t;
