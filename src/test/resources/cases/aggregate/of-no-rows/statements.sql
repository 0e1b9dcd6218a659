select count(*), count(distinct t.author_id), count(distinct t.title), sum(t.views)::numeric, avg(t.views)::double precision, min(t.views), min(t.created_at), max(t.title)
from posts t
where t.title = ?::text;
