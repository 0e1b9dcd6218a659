insert into categories (created_at,description,name,updated_at,version,id) values (?,?,?,?,?,?);

select k.o, t.id, t.name
from (values (?::uuid, 1)) as k(k0, o)
join categories t on t.id = k.k0;

insert into categories (created_at,description,name,updated_at,version,id) values (?,?,?,?,?,?);
