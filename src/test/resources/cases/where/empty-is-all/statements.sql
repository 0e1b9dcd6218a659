select t.id, t.name
from categories t
order by t.created_at desc, t.id desc
fetch first 20 rows only;
