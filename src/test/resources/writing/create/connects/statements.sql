select k.o, t.id
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null
order by t.id
for key share of t;

insert into posts (accepted_answer_id,author_id,content,created_at,kind,parent_id,published,score,title,updated_at,version,views,deleted_at,id) values (?,?,?,?,?,?,?,?,?,?,?,?,null,?);

select k.o, t.id, t.title, t.published, t.views, t.author_id, r1.id, r1.name
from (values (?::uuid, 1)) as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null
left join lateral (select t1.id, t1.name from users t1 where t1.id = t.author_id and t1.deleted_at is null offset 0) r1 on true;
