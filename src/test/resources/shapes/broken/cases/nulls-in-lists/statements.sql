select t.id, t.tags, t.ratings, t.levels
from products t
order by t.id
fetch first 1001 rows only;
