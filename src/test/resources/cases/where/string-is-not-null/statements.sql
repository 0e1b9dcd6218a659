select t.id, t.name, t.description
from categories t
where t.description is not null
order by t.created_at desc, t.id desc
fetch first 20 rows only;
