select t.id, t.text
from samples t
order by t.day, t.id
fetch first ? rows only;

select t.id, t.text
from samples t
order by t.day desc, t.id desc
fetch first ? rows only;

select t.id, t.text
from samples t
order by t.day nulls first, t.id
fetch first ? rows only;

select t.id, t.text
from samples t
order by t.day desc nulls last, t.id desc
fetch first ? rows only;
