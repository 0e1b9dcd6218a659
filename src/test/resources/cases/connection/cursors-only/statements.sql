select t.id, t.created_at
from categories t
order by t.created_at desc, t.id desc
fetch first 20 rows only;
