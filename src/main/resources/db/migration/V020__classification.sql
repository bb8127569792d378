-- What people decided about how sensitive datasets and columns are. Rows are only ever added: a decision that is taken back keeps its
-- row and gets one in classification_withdrawal. Of the decisions about one subject that were not taken back the latest holds.
-- Times are in nanoseconds since the epoch.

create table classification_decision (
  sequence         bigint generated always as identity primary key,
  id               text    not null unique,
  dataset          text    not null, -- the node id of the dataset, by a name that it had then
  path             text    not null, -- the column's path; empty when the whole dataset is meant
  level            text    check (level in ('PUBLIC', 'INTERNAL', 'CONFIDENTIAL', 'RESTRICTED')),
  kinds            text,             -- ids between commas; empty when it holds no personal data, null when nothing is said of it
  inherits_nothing boolean not null,
  reason           text    not null,
  decided_by       text    not null,
  decided_at       bigint  not null
);

create index classification_decision_by_subject on classification_decision (dataset, path, sequence desc);

create table classification_withdrawal (
  decision     text   primary key references classification_decision (id),
  reason       text   not null,
  withdrawn_by text   not null,
  withdrawn_at bigint not null
);
