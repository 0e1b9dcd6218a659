select t.id, t.name
from users t
order by t.created_at, t.id
fetch first ? rows only;
