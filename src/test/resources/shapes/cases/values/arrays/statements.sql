select t.id, t.tags, t.ratings, t.codes, t.sizes, t."references", t.days, t.grades, t.levels
from products t
order by t.id
fetch first 1001 rows only;
