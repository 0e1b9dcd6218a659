insert into countries (name,code) values (?,?);

select k.o, t.code, t.name
from (values (?::text, 1)) as k(k0, o)
join countries t on t.code = k.k0;
