-- What people decided about which names are one dataset. Rows are only ever added: a decision is taken back by another row.

create table identity_decision (
  sequence   bigint generated always as identity primary key,
  kind       text   not null check (kind in ('MERGE', 'SPLIT', 'DISMISS', 'UNDO')),
  canonical  text,
  undoes     bigint unique references identity_decision,
  reason     text   not null,
  decided_by text   not null,
  decided_at bigint not null
);

create table identity_decision_name (
  sequence bigint  not null references identity_decision,
  name     text    not null,
  -- Of a split: whether the name is of the part that is split off. True for all other kinds.
  apart    boolean not null,
  primary key (sequence, name)
);

create index identity_decision_by_name on identity_decision_name (name);

-- Decisions that may not have reached the graph yet: a crash between the two stores loses none.
create table identity_pending (
  sequence bigint primary key references identity_decision
);
