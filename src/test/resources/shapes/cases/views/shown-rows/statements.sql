select p.article_id, p.article_id, r1.id, r1.title
from (
  select t.article_id
  from article_figures t
  order by t.article_id
  fetch first 2 rows only
) p
left join lateral (select t1.id, t1.title from articles t1 where t1.id = p.article_id and t1.deleted_at is null offset 0) r1 on true;

select p.article_id, p.article_id, r1.id, r1.title
from (
  select t.article_id
  from article_figures t
  order by t.article_id
  fetch first 3 rows only
) p
left join lateral (select t1.id, t1.title from articles t1 where t1.id = p.article_id and t1.deleted_at is null offset 0) r1 on true;

select f.previous, p.article_id, p.article_id, r1.id, r1.title
from (select exists (select from article_figures t) as previous) f
left join lateral (
  select t.article_id
  from article_figures t
  order by t.article_id
  offset ? rows fetch first 2 rows only
) p on true
left join lateral (select t1.id, t1.title from articles t1 where t1.id = p.article_id and t1.deleted_at is null offset 0) r1 on true;
