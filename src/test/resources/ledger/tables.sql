create table branches (
    country text    not null,
    code    integer not null,
    primary key (country, code)
);
create table accounts (
    number         bigint primary key,
    owner          text,
    branch_country text,
    branch_code    integer,
    foreign key (branch_country, branch_code) references branches (country, code)
);
create table entries (
    id             bigint primary key,
    account_number bigint references accounts (number),
    branch_country text,
    branch_code    integer,
    amount         numeric(12, 2),
    units          bigint,
    pieces         smallint,
    weight         double precision,
    tokens         numeric(40, 0),
    mark           char(4),
    currency       text,
    booked_at      timestamptz,
    noted_at       timestamp,
    due_on         date,
    closes_at      time,
    foreign key (branch_country, branch_code) references branches (country, code)
);
create index on accounts (branch_country, branch_code);
create index on entries (account_number);
create index on entries (branch_country, branch_code);
