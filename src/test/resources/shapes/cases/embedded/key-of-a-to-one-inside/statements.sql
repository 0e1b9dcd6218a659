select t.id, t.country_code
from people t
order by t.id
fetch first ? rows only;
