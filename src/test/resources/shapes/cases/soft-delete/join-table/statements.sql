select t.id, t.title
from articles t
where t.deleted_at is null
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from people t
order by t.id
fetch first 1001 rows only;

select p.":key", p.id, p.name
from (
  select k.o as ":key", t.id, t.name, row_number() over (partition by k.o order by t.id) as ":rank"
  from unnest((select ?::bigint[])) with ordinality as k(k0, o)
  join article_reviewers j1 on j1.article_id = k.k0 and j1.gone = false
  join people t on t.id = j1.person_id
) p
where p.":rank" <= 1001;

select p.":key", p.id, p.name
from (
  select k.o as ":key", t.id, t.name, row_number() over (partition by k.o order by t.id) as ":rank"
  from unnest((select ?::bigint[])) with ordinality as k(k0, o)
  join article_labels j1 on j1.article_id = k.k0 and j1.deleted_at is null
  join labels t on t.id = j1.label_id and (exists (select 1 from label_switch s where s.label_id = t.id and s.on_air))
) p
where p.":rank" <= 1001;

select k.o, a.v0
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from article_reviewers j1 join people t on t.id = j1.person_id
  where j1.article_id = k.k0 and j1.gone = false
) a;

select p.":key", p.id, p.title
from (
  select k.o as ":key", t.id, t.title, row_number() over (partition by k.o order by t.id) as ":rank"
  from unnest((select ?::bigint[])) with ordinality as k(k0, o)
  join article_reviewers j1 on j1.person_id = k.k0
  join articles t on t.id = j1.article_id and t.deleted_at is null
) p
where p.":rank" <= 1001;
