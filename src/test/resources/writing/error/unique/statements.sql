insert into categories (created_at,description,name,updated_at,version,id) values (?,?,?,?,?,?);
