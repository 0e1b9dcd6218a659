select t.id, t.name
from users t
where t.deleted_at is null and exists (select from posts t1 where t1.author_id = t.id and t1.deleted_at is null and t1.search @@ websearch_to_tsquery('english', ?::text))
order by t.created_at desc, t.id desc
fetch first 20 rows only;

select k.o, p.id, p.title
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.title
  from posts t
  left join lateral (select ts_rank(t.search, websearch_to_tsquery('english', ?::text))::double precision as v) s0 on true
  where t.author_id = k.k0 and t.deleted_at is null and t.search @@ websearch_to_tsquery('english', ?::text)
  order by s0.v desc, t.title, t.id
  fetch first 10 rows only
) p;
