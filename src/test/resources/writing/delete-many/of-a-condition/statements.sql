select t.id, t.author_id, t.content, t.created_at, t.parent_id, t.post_id, t.score, t.updated_at
from comments t
where t.post_id = ?::uuid
order by t.id
fetch first ? rows only
for update of t;

update comments set author_id=?,content=?,parent_id=?,post_id=?,score=?,updated_at=? where id=?;

delete from comments where id=?;
