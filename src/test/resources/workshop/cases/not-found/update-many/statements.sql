select t.id, t.finder_id, t.name, t.weight
from relics t
order by t.id
fetch first 10 rows only
for no key update of t;

update relics set finder_id=?,name=?,weight=? where id=?;
