select f.previous, p.id, p.name, p."Product.box.area()"
from (select exists (select from products t where (t.width * t.height) is null and t.id <= ?::bigint) as previous) f
left join lateral (
  select u.id, u.name, u."Product.box.area()"
  from (
    with "range:1" as (
      select t.id, t.name, (t.width * t.height) as "Product.box.area()"
      from products t
      where (t.width * t.height) is null and t.id > ?::bigint
      order by (t.width * t.height) nulls first, t.id
      fetch first 2 rows only
    ), "range:2" as (
      select t.id, t.name, (t.width * t.height) as "Product.box.area()"
      from products t
      where (t.width * t.height) is not null and (select count(*) from "range:1") < 2
      order by (t.width * t.height) nulls first, t.id
      fetch first 2 rows only
    )
    select * from "range:1" union all select * from "range:2"
  ) u
  order by u."Product.box.area()" nulls first, u.id
  fetch first 2 rows only
) p on true;

select f.next, p.id, p.name, p."Product.total()"
from (select exists (select from products t where ((((select count(*) from products other where other.price < t.price)) = ?::bigint and ((t.price * t.amount), t.id) >= (?::integer, ?::bigint)) or (((select count(*) from products other where other.price < t.price)) < ?::bigint))) as next) f
left join lateral (
  select u.id, u.name, u."Product.total()"
  from (
    with "range:1" as (
      select t.id, t.name, (t.price * t.amount) as "Product.total()", ((select count(*) from products other where other.price < t.price)) as "Product.cheaper()"
      from products t
      where ((select count(*) from products other where other.price < t.price)) = ?::bigint and ((t.price * t.amount), t.id) < (?::integer, ?::bigint)
      order by ((select count(*) from products other where other.price < t.price)), (t.price * t.amount) desc, t.id desc
      fetch first 1 rows only
    ), "range:2" as (
      select t.id, t.name, (t.price * t.amount) as "Product.total()", ((select count(*) from products other where other.price < t.price)) as "Product.cheaper()"
      from products t
      where ((select count(*) from products other where other.price < t.price)) > ?::bigint and (select count(*) from "range:1") < 1
      order by ((select count(*) from products other where other.price < t.price)), (t.price * t.amount) desc, t.id desc
      fetch first 1 rows only
    ), "range:3" as (
      select t.id, t.name, (t.price * t.amount) as "Product.total()", ((select count(*) from products other where other.price < t.price)) as "Product.cheaper()"
      from products t
      where ((select count(*) from products other where other.price < t.price)) is null and (select count(*) from "range:1") + (select count(*) from "range:2") < 1
      order by ((select count(*) from products other where other.price < t.price)), (t.price * t.amount) desc, t.id desc
      fetch first 1 rows only
    )
    select * from "range:1" union all select * from "range:2" union all select * from "range:3"
  ) u
  order by u."Product.cheaper()", u."Product.total()" desc, u.id desc
  fetch first 1 rows only
) p on true;
