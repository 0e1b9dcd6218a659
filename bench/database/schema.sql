-- The tables that all servers of the bench serve.
create type role as enum ('USER', 'MODERATOR', 'ADMIN');

create table users (
    id uuid primary key,
    email text not null unique,
    name text not null,
    role role not null default 'USER',
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz
);

create table profiles (
    id uuid primary key,
    bio text,
    avatar text,
    user_id uuid not null unique references users on delete cascade,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create table posts (
    id uuid primary key,
    title text not null,
    content text not null,
    published boolean not null default false,
    views int not null default 0,
    author_id uuid not null references users on delete cascade,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create table categories (
    id uuid primary key,
    name text not null unique,
    created_at timestamptz not null,
    updated_at timestamptz not null
);

create table post_categories (
    post_id uuid not null references posts on delete cascade,
    category_id uuid not null references categories on delete cascade,
    assigned_at timestamptz not null,
    primary key (post_id, category_id)
);

create table comments (
    id uuid primary key,
    content text not null,
    post_id uuid not null references posts on delete cascade,
    author_id uuid not null references users on delete cascade,
    parent_id uuid references comments on delete cascade,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
