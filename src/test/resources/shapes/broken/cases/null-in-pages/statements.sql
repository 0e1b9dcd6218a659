select t.id, t.name
from people t
order by t.id
fetch first 20 rows only;

select count(*)
from people t;

select t.hall, t.number
from seats t
order by t.hall, t.number
fetch first 20 rows only;
