select t.id, t.name
from users t
order by t.name, t.id
fetch first ? rows only;
