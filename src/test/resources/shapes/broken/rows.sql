-- What the tables promised at the start, broken afterwards.
alter table people alter name drop not null;
update people set name = null where id = 1;
alter table bookings drop constraint bookings_seat_hall_seat_number_fkey;
delete from seats where hall = 'B' or number = 1;
update products set tags = '{a,null}', ratings = '{1,null,3}' where id = 1;
update products set grade = 'WORST' where id = 2;
update products set settings = '{"fontSize": 3, "plugins": ["a", null]}' where id = 4;
