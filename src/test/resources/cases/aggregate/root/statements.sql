select count(*), count(distinct (select t1.id from users t1 where t1.id = t.author_id and t1.deleted_at is null)), count(distinct t.title), count(distinct t.kind), sum(t.views)::numeric, sum(t.score)::numeric, (sum(t.views)::double precision / count(t.views)), min(t.created_at), min(t.title), min(t.views), max(t.created_at), max(t.title)
from posts t
where t.deleted_at is null and t.published = ?::boolean;
