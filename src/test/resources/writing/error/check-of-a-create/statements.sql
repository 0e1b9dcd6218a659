select k.o, t.id
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null
order by t.id
for key share of t;

insert into posts (accepted_answer_id,author_id,content,created_at,kind,parent_id,published,score,title,updated_at,version,views,deleted_at,id) values (?,?,?,?,?,?,?,?,?,?,?,?,null,?);
