select k.o, t.id, t.body
from (values (?::bigint, 1)) as k(k0, o)
join remarks t on t.id = k.k0 and (t.approved and t.body <> 'spam');

select t.id, t.body, t.in_reply_to_id
from remarks t
where (t.approved and t.body <> 'spam')
order by t.id
fetch first 1001 rows only;

select t.id
from articles t
where t.deleted_at is null
order by t.id
fetch first 1001 rows only;

select k.o, t.id, t.body
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join remarks t on t.id = k.k0 and (t.approved and t.body <> 'spam');

select k.o, p.id, p.body
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.body
  from remarks t
  where t.in_reply_to_id = k.k0 and (t.approved and t.body <> 'spam')
  order by t.id
  fetch first 1001 rows only
) p;

select k.o, t.id, t.title
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join remarks j1 on j1.id = k.k0 and (j1.approved and j1.body <> 'spam')
join articles t on t.id = j1.article_id and t.deleted_at is null;

select k.o, a.v0
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from remarks t
  where t.article_id = k.k0 and (t.approved and t.body <> 'spam')
) a;

select p.":key", p.id, p.body
from (
  select k.o as ":key", t.id, t.body, row_number() over (partition by k.o order by t.id) as ":rank"
  from unnest((select ?::bigint[])) with ordinality as k(k0, o)
  join remarks j1 on j1.article_id = k.k0 and (j1.approved and j1.body <> 'spam')
  join remarks t on t.in_reply_to_id = j1.id and (t.approved and t.body <> 'spam')
) p
where p.":rank" <= 1001;

select k.o, p.id, p.body
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.body
  from remarks t
  where exists (select from remarks j1 where j1.article_id = k.k0 and (j1.approved and j1.body <> 'spam') and t.id = j1.in_reply_to_id) and (t.approved and t.body <> 'spam')
  order by t.id
  fetch first 1001 rows only
) p;
