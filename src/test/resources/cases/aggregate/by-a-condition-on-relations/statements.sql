select count(*), sum(t.score)::numeric, (sum(t.score)::double precision / count(t.score))
from comments t
where t.deleted_at is null and exists (select from posts t1 where t1.id = t.post_id and t1.deleted_at is null and exists (select from users t2 where t2.id = t1.author_id and t2.deleted_at is null and t2.role = ?::role));
