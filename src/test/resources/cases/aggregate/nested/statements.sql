select t.id, t.name
from users t
where t.deleted_at is null
order by t.created_at desc, t.id desc
fetch first 20 rows only;

select k.o, a.v0, a.v1, a.v2, a.v3, a.v4, a.v5, a.v6, a.v7
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0, count(distinct t.kind) as v1, count(distinct (select t1.id from posts t1 where t1.id = t.parent_id and t1.deleted_at is null)) as v2, sum(t.views)::numeric as v3, (sum(t.score)::double precision / count(t.score)) as v4, min(t.created_at) as v5, min(t.title) as v6, max(t.score) as v7
  from posts t
  where t.author_id = k.k0 and t.deleted_at is null and t.kind <> ?::postkind
) a;
