select count(*), count(distinct t.author_id), count(distinct t.title), sum(t.views)::numeric, (sum(t.views)::double precision / count(t.views)), min(t.views), min(t.created_at), max(t.title)
from posts t
where t.title = ?::text;
