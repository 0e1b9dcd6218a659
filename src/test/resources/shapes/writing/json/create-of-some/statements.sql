insert into products (amount,anything,material,width,height,codes,colour,days,facts,grade,grades,level,levels,name,other,parts,price,ratings,"references",settings,sizes,tags,id) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?);

select k.o, t.id, t.settings, t.parts
from (values (?::bigint, 1)) as k(k0, o)
join products t on t.id = k.k0;
