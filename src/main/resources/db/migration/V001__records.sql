-- Records of what was observed. Times are nanoseconds since the epoch: producers send nanoseconds, and timestamptz would round them.
-- Bodies are canonical JSON kept as text, so that equal content is equal bytes.

create table facet_body (
  hash text primary key,
  body text not null
);

create table dataset_record (
  id         text primary key,
  namespace  text   not null,
  name       text   not null,
  first_seen bigint not null,
  last_seen  bigint not null,
  body       text   not null
);

create table job_record (
  id             text primary key,
  namespace      text   not null,
  name           text   not null,
  first_seen     bigint not null,
  last_seen      bigint not null,
  last_completed bigint,
  body           text   not null
);

create table run_record (
  id          text primary key,
  job_id      text   not null,
  state       text   not null,
  started     bigint,
  ended       bigint,
  first_named bigint not null,
  last_named  bigint not null,
  body        text   not null
);

create index run_record_by_job on run_record (job_id, first_named desc, id);

-- Which events are fully applied, by content: a repeat is recognised without touching the stores again.
create table ingest_ledger (
  event_hash  text primary key,
  received_at bigint not null
);

create index ingest_ledger_by_time on ingest_ledger (received_at);

create table ingest_position (
  topic       text   not null,
  partition   int    not null,
  next_offset bigint not null,
  changes     text   not null,
  primary key (topic, partition)
);

-- Notices are written with the records they tell of, and leave when they are in the changes topic: a crash between the two loses none.
create table change_outbox (
  sequence  bigint generated always as identity primary key,
  entity_id text   not null,
  at        bigint not null
);

create table dead_letter (
  id            text primary key,
  topic         text   not null,
  partition     int    not null,
  record_offset bigint not null,
  code          text   not null,
  message       text   not null,
  record_key    bytea,
  payload       bytea  not null,
  received_at   bigint not null,
  replayed_at   bigint
);

create index dead_letter_by_time on dead_letter (received_at desc, id desc);
