-- Waivers of impact findings. Rows are only ever added: a waiver that is taken back keeps its row and
-- gets one in waiver_revocation. Times are in nanoseconds since the epoch.

create table waiver (
  id         text   primary key,
  domain     text   not null,
  subject    text   not null, -- the node id of a column, dataset, job or product
  rule       text   not null,
  reason     text   not null,
  given_by   text   not null,
  given_at   bigint not null,
  expires_at bigint not null
);

create index waiver_by_subject on waiver (subject);
create index waiver_by_domain on waiver (domain, given_at desc, id);

create table waiver_revocation (
  waiver_id  text   primary key references waiver (id),
  reason     text   not null,
  revoked_by text   not null,
  revoked_at bigint not null
);
