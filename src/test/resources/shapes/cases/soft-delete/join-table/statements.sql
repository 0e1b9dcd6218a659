select t.id, t.title
from articles t
where t.deleted_at is null
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from people t
order by t.id
fetch first 1001 rows only;

select k.o, p.id, p.name
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.name
  from article_reviewers j1 join people t on t.id = j1.person_id
  where j1.article_id = k.k0 and j1.gone = false
  order by t.id
  fetch first 1001 rows only
) p;

select k.o, p.id, p.name
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.name
  from article_labels j1 join labels t on t.id = j1.label_id and (exists (select 1 from label_switch s where s.label_id = t.id and s.on_air))
  where j1.article_id = k.k0 and j1.deleted_at is null
  order by t.id
  fetch first 1001 rows only
) p;

select k.o, a.v0
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from article_reviewers j1 join people t on t.id = j1.person_id
  where j1.article_id = k.k0 and j1.gone = false
) a;

select k.o, p.id, p.title
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.title
  from article_reviewers j1 join articles t on t.id = j1.article_id and t.deleted_at is null
  where j1.person_id = k.k0
  order by t.id
  fetch first 1001 rows only
) p;
