create sequence parcels_seq increment by 50;
create table parcels (
    id bigint primary key,
    label text,
    weight integer not null default 0,
    zip text,
    street text,
    marks text[],
    note text,
    seal text default 'bad',
    created_at timestamptz not null default now()
);
