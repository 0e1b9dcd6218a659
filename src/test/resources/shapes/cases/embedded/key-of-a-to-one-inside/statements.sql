select t.id, t.country_code
from people t
order by t.id
fetch first 1001 rows only;
