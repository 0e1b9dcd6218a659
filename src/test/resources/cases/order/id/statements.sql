select t.id, t.name
from categories t
order by t.id desc
fetch first 20 rows only;
