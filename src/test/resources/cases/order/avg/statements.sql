select t.id, t.name
from users t
left join lateral (select (sum(t1.score)::double precision / count(t1.score)) as v from posts t1 where t1.author_id = t.id and t1.deleted_at is null) s0 on true
where t.deleted_at is null
order by s0.v, t.id
fetch first 20 rows only;
