select t.id, t.name
from users t
left join lateral (select avg(t1.score)::double precision as v from posts t1 where t1.author_id = t.id) s0 on true
order by s0.v, t.id
fetch first ? rows only;
