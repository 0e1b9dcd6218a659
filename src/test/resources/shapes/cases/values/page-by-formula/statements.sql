select f.next, p.id, p.name, p."Product.total()"
from (select exists (select from products t where ((((select count(*) from products other where other.price < t.price)) < ?::bigint) or (((select count(*) from products other where other.price < t.price)) = ?::bigint and ((t.price * t.amount), t.id) >= (?::integer, ?::bigint)))) as next) f
left join lateral (
  select u.id, u.name, u."Product.total()"
  from (
    (
      select t.id, t.name, (t.price * t.amount) as "Product.total()", ((select count(*) from products other where other.price < t.price)) as "Product.cheaper()"
      from products t
      where ((select count(*) from products other where other.price < t.price)) > ?::bigint
      order by ((select count(*) from products other where other.price < t.price)), (t.price * t.amount) desc, t.id desc
      fetch first ? rows only
    )
    union all
    (
      select t.id, t.name, (t.price * t.amount) as "Product.total()", ((select count(*) from products other where other.price < t.price)) as "Product.cheaper()"
      from products t
      where ((select count(*) from products other where other.price < t.price)) is null
      order by ((select count(*) from products other where other.price < t.price)), (t.price * t.amount) desc, t.id desc
      fetch first ? rows only
    )
    union all
    (
      select t.id, t.name, (t.price * t.amount) as "Product.total()", ((select count(*) from products other where other.price < t.price)) as "Product.cheaper()"
      from products t
      where ((select count(*) from products other where other.price < t.price)) = ?::bigint and ((t.price * t.amount), t.id) < (?::integer, ?::bigint)
      order by ((select count(*) from products other where other.price < t.price)), (t.price * t.amount) desc, t.id desc
      fetch first ? rows only
    )
  ) u
  order by u."Product.cheaper()", u."Product.total()" desc, u.id desc
  fetch first ? rows only
) p on true;

select f.previous, p.id, p.name, p."Product.box.area()"
from (select exists (select from products t where (t.width * t.height) is null and t.id <= ?::bigint) as previous) f
left join lateral (
  select u.id, u.name, u."Product.box.area()"
  from (
    (
      select t.id, t.name, (t.width * t.height) as "Product.box.area()"
      from products t
      where (t.width * t.height) is not null
      order by (t.width * t.height) nulls first, t.id
      fetch first ? rows only
    )
    union all
    (
      select t.id, t.name, (t.width * t.height) as "Product.box.area()"
      from products t
      where (t.width * t.height) is null and t.id > ?::bigint
      order by (t.width * t.height) nulls first, t.id
      fetch first ? rows only
    )
  ) u
  order by u."Product.box.area()" nulls first, u.id
  fetch first ? rows only
) p on true;
