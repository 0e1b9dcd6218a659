select t.id, t.author_id, t.content, t.created_at, t.parent_id, t.post_id, t.score, t.updated_at, t.version
from comments t
where t.deleted_at is null and t.post_id = ?::uuid
order by t.id
fetch first 101 rows only
for update of t;

update comments set author_id=?,content=?,parent_id=?,post_id=?,score=?,updated_at=?,version=? where id=? and version=?;

update comments set deleted_at=localtimestamp where id=? and deleted_at is null and version=?;
