-- API tokens, and keys that all replicas share. Of a token's text only its SHA-256 is kept: it holds 256 random bits.
-- Times are in nanoseconds since the epoch.

create table access_token (
  id         text   primary key,
  hash       bytea  not null unique,
  name       text   not null,
  scopes     text[] not null,
  domains    text[] not null,
  namespaces text[] not null, -- each exact, or with * at its end
  created_by text   not null,
  created_at bigint not null,
  expires_at bigint not null,
  revoked_at bigint,          -- null while it was not taken back
  last_used  date             -- the day (UTC) only
);

create index access_token_by_age on access_token (created_at desc, id);

create table access_secret (
  name  text  primary key,
  value bytea not null
);
