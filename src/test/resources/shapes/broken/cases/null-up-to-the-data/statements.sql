select t.code
from countries t
order by t.code
fetch first 1001 rows only;

select t.id, t.name
from people t
order by t.id
fetch first 1001 rows only;
