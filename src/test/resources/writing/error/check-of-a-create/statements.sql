select k.o, t.id
from unnest(?::uuid[]) with ordinality as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null
order by t.id
for key share of t;

insert into comments (author_id,content,created_at,parent_id,post_id,score,updated_at,version,deleted_at,id) values (?,?,?,?,?,?,?,?,null,?);
