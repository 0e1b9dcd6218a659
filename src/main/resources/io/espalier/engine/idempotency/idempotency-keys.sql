--liquibase formatted sql

--changeset espalier:idempotency-keys
--comment: The answers to requests that have an Idempotency-Key, for as long as espalier.idempotency.keep says.
create table idempotency_keys (
    caller      text        not null,
    key         text        not null,
    part        text        not null,
    fingerprint text        not null,
    answer      text        not null,
    created_at  timestamptz not null default now(),
    constraint idempotency_keys_pkey primary key (caller, key, part)
);
comment on table idempotency_keys is 'Answers to requests that clients may send again. The engine writes them with what the request wrote.';
comment on column idempotency_keys.caller is 'Whose key it is. Empty for everybody that is not known.';
comment on column idempotency_keys.key is 'The header Idempotency-Key.';
comment on column idempotency_keys.part is 'The field that was a transaction of its own. Empty where the document was one.';
comment on column idempotency_keys.fingerprint is 'A hash of the request: another one may not use the key.';
comment on column idempotency_keys.answer is 'The answer, as JSON.';
comment on column idempotency_keys.created_at is 'When the transaction of the request began.';

create index idempotency_keys_created_at_idx on idempotency_keys (created_at);

--rollback drop table idempotency_keys;
