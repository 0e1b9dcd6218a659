select t.id, t.content, t.score, t.author_id
from posts t
left join lateral (select t1.name as v from users t1 where t1.id = t.author_id and t1.deleted_at is null) s0 on true
where t.deleted_at is null
order by s0.v, t.score desc, t.id desc
fetch first 20 rows only;

select k.o, t.id, t.name
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null;
