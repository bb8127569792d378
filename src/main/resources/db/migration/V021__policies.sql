-- Policies and exceptions. Rows are only ever added: a wording is replaced, or retired, by a newer row. Times are in
-- nanoseconds since the epoch.

-- Grows with every change. Writers lock the row, so that whoever reads a number has everything up to it.
create table policy_state (
  only_row boolean primary key default true check (only_row),
  version  bigint  not null
);
insert into policy_state (version) values (1);

-- Files as they were sent, once each. A retirement has the empty one.
create table policy_document (
  hash   text primary key,
  source text not null
);

create table policy_version (
  sequence     bigint generated always as identity primary key,
  policy_id    text   not null,
  scope        text   not null, -- global, domain NAME, product DOMAIN/NAME
  state        text   not null check (state in ('ACTIVE', 'RETIRED')),
  published_at bigint not null,
  published_by text   not null,
  reason       text   not null,
  document     text   not null references policy_document,
  unique (policy_id, scope, published_at, state, document, published_by, reason)
);

create table policy_exception (
  id         text   primary key,
  policy_id  text   not null,
  subject    text   not null, -- the id of a domain, product, port, dataset, column or flow
  reason     text   not null,
  approver   text   not null,
  granted_at bigint not null,
  ends_at    bigint not null
);

create index policy_exception_by_end on policy_exception (ends_at);
create index policy_exception_by_grant on policy_exception (granted_at desc, id);

create table policy_exception_revocation (
  exception_id text   primary key references policy_exception,
  reason       text   not null,
  revoked_by   text   not null,
  revoked_at   bigint not null
);
