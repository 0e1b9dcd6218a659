select k.o, t.id
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join people t on t.id = k.k0
order by t.id
for key share of t;

select k.o, t.id
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join labels t on t.id = k.k0 and (exists (select 1 from label_switch s where s.label_id = t.id and s.on_air))
order by t.id
for key share of t;

insert into articles (title,deleted_at,id) values (?,null,?);

insert into article_reviewers ("article_id", "person_id", gone)
select k.k0, k.k1, false from unnest(?::bigint[], ?::bigint[]) as k(k0, k1);

insert into article_labels ("article_id", "label_id", deleted_at)
select k.k0, k.k1, null from unnest(?::bigint[], ?::bigint[]) as k(k0, k1);

select k.o, t.id, t.title
from (values (?::bigint, 1)) as k(k0, o)
join articles t on t.id = k.k0 and t.deleted_at is null;

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
