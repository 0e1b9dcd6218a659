select t.id, t.name
from users t
left join lateral (select sum(t1.score)::numeric as v from posts t1 where t1.author_id = t.id) s0 on true
order by s0.v desc nulls last, t.id desc
fetch first ? rows only;
