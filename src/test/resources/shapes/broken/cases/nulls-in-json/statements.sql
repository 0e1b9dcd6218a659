select t.id, t.settings
from products t
order by t.id
fetch first 1001 rows only;
