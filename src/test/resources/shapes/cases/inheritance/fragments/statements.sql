select t.id, t.kind, t.name, t.indoor, t.trick, t.weeks
from pets t
order by t.id
fetch first 1001 rows only;
