insert into products (amount,anything,material,width,height,codes,colour,days,facts,grade,grades,level,levels,name,other,parts,price,ratings,"references",settings,sizes,tags,id) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?);

select k.o, t.id, t.name, t.colour, t.grade, t.level, t.tags, t.ratings, t.codes, t.sizes, t."references", t.days, t.other, t.grades, t.levels, t.settings, t.parts, t.facts, t.anything, (t.width * t.height) as "Product.box.area()", t.material, t.width, t.height, t.price, t.amount, (t.price * t.amount) as "Product.total()"
from (values (?::bigint, 1)) as k(k0, o)
join products t on t.id = k.k0;
