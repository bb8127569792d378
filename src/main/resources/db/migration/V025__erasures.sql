-- Erasures of a subject's data, tracked to completion. The steps are those of the plan at the start; what became of each is told by rows
-- that are only ever added: the last one about a step counts, a step without any is open. Of the subject only a reference is kept.
-- Times are in nanoseconds since the epoch.

create table erasure (
  sequence   bigint generated always as identity primary key,
  id         text   not null unique,
  column_id  text   not null, -- the node id of the column that tells the subject
  subject    text   not null, -- a reference, e.g. the number of the request; never personal data
  plan_hash  text   not null, -- of the steps at the start
  started_at bigint not null,
  started_by text   not null
);

create table erasure_step (
  sequence   bigint  generated always as identity primary key,
  erasure    text    not null references erasure (id),
  dataset    text    not null, -- node id
  step_order integer not null,
  columns    text    not null, -- paths, each percent-encoded, between commas; empty when none is known
  owner      text    not null, -- as of the start; empty when nobody is known
  domain     text,             -- as of the start
  unique (erasure, dataset)
);

create table erasure_settlement (
  sequence   bigint generated always as identity primary key,
  erasure    text   not null,
  dataset    text   not null,
  state      text   not null check (state in ('OPEN', 'DONE', 'NOT_NEEDED')),
  note       text   not null,
  settled_by text   not null,
  settled_at bigint not null,
  foreign key (erasure, dataset) references erasure_step (erasure, dataset)
);

create index erasure_settlement_by_step on erasure_settlement (erasure, dataset, sequence desc);
