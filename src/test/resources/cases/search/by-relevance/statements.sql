select t.id, t.title, s0.v as s0
from posts t
left join lateral (select ts_rank(t.search, websearch_to_tsquery('english', ?::text))::double precision as v) s0 on true
where t.deleted_at is null and t.search @@ websearch_to_tsquery('english', ?::text)
order by s0.v desc, t.id desc
fetch first 4 rows only;
