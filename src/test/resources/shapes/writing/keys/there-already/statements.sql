insert into countries (name,code) values (?,?);
