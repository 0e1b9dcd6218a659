select t.id, t.settings, t.parts, t.facts, t.anything
from products t
order by t.id
fetch first 1001 rows only;
