select t.id, t.title
from posts t
left join lateral (select max(t1.score) as v from comments t1 where t1.post_id = t.id) s0 on true
order by s0.v desc nulls last, t.id desc
fetch first ? rows only;
