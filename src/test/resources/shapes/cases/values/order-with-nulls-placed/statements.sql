select t.id, t.text
from samples t
order by t.day, t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
order by t.day desc, t.id desc
fetch first 1001 rows only;

select t.id, t.text
from samples t
order by t.day nulls first, t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
order by t.day desc nulls last, t.id desc
fetch first 1001 rows only;
