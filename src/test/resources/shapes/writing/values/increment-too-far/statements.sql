select k.o, t.id, t.answer, t.bytes, t.day, t.decimal, t.flag, t.huge, t.instant, t.interval, t.large, (array_append(array_append(null, large), large)) as "Sample.larges()", t.local, t.moment, (array_append(null, t.moment)) as "Sample.moments()", t.other, t.padded, t.percent, upper(t.shouted) as shouted, t.single, t.small, t.span, t.text, t.time, t.twice, t.whole
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join samples t on t.id = k.k0
order by t.id
for no key update of t;
