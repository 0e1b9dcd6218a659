select k.o, t.id, t.title
from unnest((select ?::text[])) with ordinality as k(k0, o)
join articles t on t.title = k.k0 and t.deleted_at is null
order by t.id
for no key update of t;

select k.o, t.id
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join labels t on t.id = k.k0 and (exists (select 1 from label_switch s where s.label_id = t.id and s.on_air))
order by t.id
for key share of t;

select j."article_id", j."label_id"
from unnest(?::bigint[], ?::bigint[]) as k(k0, k1)
join article_labels j on j."article_id" = k.k0 and j."label_id" = k.k1 and (j.deleted_at is null);

update article_labels j
set deleted_at = localtimestamp
from unnest(?::bigint[], ?::bigint[]) as k(k0, k1)
where j."article_id" = k.k0 and j."label_id" = k.k1 and (j.deleted_at is null);

select k.o, t.id
from (values (?::bigint, 1)) as k(k0, o)
join articles t on t.id = k.k0 and t.deleted_at is null;

select p.":key", p.id, p.name
from (
  select k.o as ":key", t.id, t.name, row_number() over (partition by k.o order by t.id) as ":rank"
  from unnest((select ?::bigint[])) with ordinality as k(k0, o)
  join article_labels j1 on j1.article_id = k.k0 and j1.deleted_at is null
  join labels t on t.id = j1.label_id and (exists (select 1 from label_switch s where s.label_id = t.id and s.on_air))
) p
where p.":rank" <= 1001;
