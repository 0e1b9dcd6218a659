select k.o, t.id
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null
order by t.id
for key share of t;

select k.o, t.id
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null
order by t.id
for key share of t;

insert into votes (cast_on,created_at,kind,post_id,updated_at,user_id,id) values (?,?,?,?,?,?,?);
