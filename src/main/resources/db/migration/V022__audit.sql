-- The audit trail: who did what, when and from where. Rows are only added; each carries the hash of the one
-- before it (io.headwater.governance.audit.AuditEncoding). Times are in nanoseconds since the epoch.

create table audit_event (
  sequence       bigint primary key,
  at             bigint not null,
  caller_kind    text   not null check (caller_kind in ('ANONYMOUS', 'USER', 'TOKEN', 'SYSTEM')),
  caller         text   not null,
  action         text   not null,
  subjects       text[] not null,
  arguments      text[] not null,
  outcome        text   not null check (outcome in ('BEGUN', 'DONE', 'REFUSED', 'FAILED')),
  code           text   not null, -- an error code; empty unless refused or failed
  reason         text   not null,
  remote_address text   not null,
  user_agent     text   not null,
  request_id     text   not null,
  beginning      bigint not null, -- the sequence of the BEGUN row that this row ends; 0 for none
  previous       bytea  not null,
  hash           bytea  not null,
  checks         bytea  not null
);

create index audit_event_by_time on audit_event (at);
create index audit_event_by_caller on audit_event (caller, sequence desc);
create index audit_event_by_action on audit_event (action, sequence desc);
create index audit_event_by_outcome on audit_event (outcome, sequence desc);
create index audit_event_by_subject on audit_event using gin (subjects);

-- The newest row, in one row whose lock puts the writers of all servers in line.
create table audit_head (
  only_one boolean primary key default true check (only_one),
  sequence bigint  not null,
  hash     bytea   not null
);
insert into audit_head (sequence, hash) values (0, decode(repeat('00', 32), 'hex'));

-- Signed statements. HEAD: the trail had this row, with this hash. CUT: rows up to this one were removed
-- because of their age.
create table audit_checkpoint (
  kind      text   not null check (kind in ('HEAD', 'CUT')),
  sequence  bigint not null,
  hash      text   not null,
  at        bigint not null,
  key_id    text   not null,
  signature text   not null,
  primary key (sequence, kind, key_id)
);

-- The public keys of all servers that ever signed.
create table audit_key (
  id       text   primary key,
  pem      text   not null,
  added_at bigint not null
);

create function audit_refuse() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

-- Only audit_cut removes rows, and only up to where it says.
create function audit_guard_removal() returns trigger language plpgsql as $$
begin
  if old.sequence <= coalesce(nullif(current_setting('headwater.audit_cut', true), ''), '0')::bigint then
    return old;
  end if;
  raise exception 'audit_event is append-only: DELETE of row % is refused', old.sequence
    using errcode = 'restrict_violation';
end $$;

create function audit_guard_head() returns trigger language plpgsql as $$
begin
  if new.sequence > old.sequence then
    return new;
  end if;
  raise exception 'audit_head only goes forward: % after % is refused', new.sequence, old.sequence
    using errcode = 'restrict_violation';
end $$;

create trigger audit_event_kept before update on audit_event for each row execute function audit_refuse();
create trigger audit_event_held before delete on audit_event for each row execute function audit_guard_removal();
create trigger audit_event_whole before truncate on audit_event for each statement execute function audit_refuse();
create trigger audit_head_forward before update on audit_head for each row execute function audit_guard_head();
create trigger audit_head_kept before delete on audit_head for each row execute function audit_refuse();
create trigger audit_head_whole before truncate on audit_head for each statement execute function audit_refuse();
create trigger audit_checkpoint_kept before update or delete on audit_checkpoint
  for each row execute function audit_refuse();
create trigger audit_checkpoint_whole before truncate on audit_checkpoint
  for each statement execute function audit_refuse();
create trigger audit_key_kept before update or delete on audit_key for each row execute function audit_refuse();
create trigger audit_key_whole before truncate on audit_key for each statement execute function audit_refuse();

-- Removes the oldest rows up to a signed cut, so many at a time; how many were removed.
create function audit_cut(through bigint, most integer) returns bigint language plpgsql as $$
declare
  removed bigint;
begin
  if not exists (select 1 from audit_checkpoint c where c.kind = 'CUT' and c.sequence = through) then
    raise exception 'no signed cut at %: rows are removed at a cut only', through using errcode = 'restrict_violation';
  end if;
  perform set_config('headwater.audit_cut', through::text, true);
  delete from audit_event where sequence in (
    select e.sequence from audit_event e where e.sequence <= through order by e.sequence limit most);
  get diagnostics removed = row_count;
  perform set_config('headwater.audit_cut', '', true);
  return removed;
end $$;
