select t.id, t.name, t.created_at
from users t
order by t.created_at, t.id
fetch first ? rows only;
