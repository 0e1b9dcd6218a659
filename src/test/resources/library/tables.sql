create table shelves (
    number bigint primary key,
    label  text not null unique
);
create table books (
    isbn         varchar(20) primary key,
    title        text not null,
    shelf_number bigint references shelves (number),
    added_at     timestamptz not null
);
create index on books (shelf_number);
create table tags (
    code smallint primary key,
    name text not null
);
create table book_tags (
    book_isbn varchar(20) not null references books (isbn),
    tag_code  smallint not null references tags (code),
    primary key (book_isbn, tag_code)
);
create index on book_tags (tag_code);
