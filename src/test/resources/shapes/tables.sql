create table samples (
    id uuid primary key,
    text text not null,
    flag boolean not null,
    small smallint,
    whole integer not null,
    large bigint,
    huge numeric(30),
    decimal numeric(20, 4),
    single real,
    twice double precision,
    moment timestamptz,
    instant timestamptz,
    local timestamp,
    day date,
    time time,
    span numeric(21),
    interval interval second(6),
    bytes bytea,
    other uuid,
    padded char(5),
    answer char(1),
    percent varchar(10),
    shouted text
);

create type colour as enum ('RED', 'GREEN', 'BLUE');
create table products (
    id bigint primary key,
    name text not null,
    colour colour,
    grade varchar(20),
    level smallint,
    tags text[],
    ratings integer[],
    codes text[],
    sizes integer[],
    "references" uuid[],
    days date[],
    other colour,
    grades varchar(20)[],
    levels smallint[],
    settings jsonb,
    parts jsonb,
    facts jsonb,
    anything jsonb,
    width integer,
    height integer,
    material text,
    price integer not null,
    amount integer not null
);

create table countries (code varchar(2) primary key, name text not null);
create table people (
    id bigint primary key,
    name text not null,
    home_street text,
    home_city text not null,
    country_code varchar(2) references countries,
    manager_id bigint references people
);
create index on people (country_code);
create index on people (manager_id);
create table passports (holder_id bigint primary key references people, number text not null);

create table seats (hall text, number integer, remark text, primary key (hall, number));
create table bookings (
    seat_hall text not null,
    seat_number integer not null,
    day date not null,
    guest text,
    primary key (seat_hall, seat_number, day),
    foreign key (seat_hall, seat_number) references seats (hall, number)
);

create table pets (
    id bigint primary key,
    kind varchar(31) not null,
    name text not null,
    owner_id bigint references people,
    indoor boolean,
    enemy_id bigint references pets,
    trick text,
    weeks integer
);
create index on pets (owner_id);
create index on pets (enemy_id);
create table visits (id bigint primary key, day date not null, pet_id bigint not null references pets);
create index on visits (pet_id);

create table vehicles (id bigint primary key, type integer not null, plate text not null, load integer);
create table vehicle_drivers (
    vehicle_id bigint not null references vehicles,
    person_id bigint not null references people,
    primary key (vehicle_id, person_id)
);
create index on vehicle_drivers (person_id);

create table articles (id bigint primary key, title text not null unique, deleted_at timestamptz);
create table article_reviewers (
    article_id bigint not null references articles,
    person_id bigint not null references people,
    gone boolean not null,
    primary key (article_id, person_id)
);
create index on article_reviewers (person_id);
create table remarks (
    id bigint primary key,
    body text not null,
    approved boolean not null,
    article_id bigint references articles,
    in_reply_to_id bigint references remarks
);
create index on remarks (article_id);
create index on remarks (in_reply_to_id);
create table notes (
    id bigint primary key,
    text text not null,
    author_id bigint references people,
    active char(1) not null
);
create index on notes (author_id);
create table labels (id bigint primary key, name text not null);
create table label_switch (label_id bigint primary key references labels, on_air boolean not null);
create table article_labels (
    article_id bigint not null references articles,
    label_id bigint not null references labels,
    deleted_at timestamptz,
    primary key (article_id, label_id)
);
create index on article_labels (label_id);

create view article_figures as
    select article_id, count(*) as remark_count from remarks where article_id is not null group by article_id;
create materialized view country_figures as
    select country_code, count(*) as people from people where country_code is not null group by country_code
    with no data;
create unique index on country_figures (country_code);
