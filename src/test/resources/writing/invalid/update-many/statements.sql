select t.id, t.accepted_answer_id, t.author_id, t.content, t.created_at, t.kind, t.parent_id, t.published, t.score, t.title, t.updated_at, t.version, t.views
from posts t
where t.deleted_at is null
order by t.id
fetch first 51 rows only
for no key update of t;
