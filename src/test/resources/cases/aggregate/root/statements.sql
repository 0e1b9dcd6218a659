select count(*), count(distinct t.author_id), count(distinct t.title), count(distinct t.kind), sum(t.views)::numeric, sum(t.score)::numeric, (sum(t.views)::double precision / count(t.views)), min(t.created_at), min(t.title), min(t.views), max(t.created_at), max(t.title)
from posts t
where t.published = ?::boolean;
