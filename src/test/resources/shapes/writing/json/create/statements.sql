insert into products (amount,anything,material,width,height,codes,colour,days,facts,grade,grades,level,levels,name,other,parts,price,ratings,"references",settings,sizes,tags,id) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?);

update products set amount=?,anything=?,material=?,width=?,height=?,codes=?,colour=?,days=?,facts=?,grade=?,grades=?,level=?,levels=?,name=?,other=?,parts=?,price=?,ratings=?,"references"=?,settings=?,sizes=?,tags=? where id=?;
