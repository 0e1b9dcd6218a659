insert into samples (answer,bytes,day,decimal,flag,huge,instant,interval,large,local,moment,other,padded,percent,shouted,single,small,span,text,time,twice,whole,id) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?);

select k.o, t.id, t.text, t.flag, t.small, t.whole, t.large, t.huge, t.decimal, t.single, t.twice, t.moment, t.instant, t.local, t.day, t.time, t.span, t.interval, t.bytes, t.other, t.padded, t.answer, t.percent, upper(t.shouted) as shouted
from (values (?::uuid, 1)) as k(k0, o)
join samples t on t.id = k.k0;
