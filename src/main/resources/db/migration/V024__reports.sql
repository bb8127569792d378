-- Compliance reports that are kept. Rows are added, and removed when they are old; never changed. Times are in
-- nanoseconds since the epoch.

create table kept_report (
  id         text   primary key,
  kind       text   not null,
  domain     text   not null, -- empty: the whole mesh
  subject    text   not null, -- the id of the column that it is about; empty: none
  as_of      bigint not null,
  written_at bigint not null,
  written_by text   not null,
  period     bigint,          -- when the period began that it was written for; null unless by schedule
  hash       text   not null, -- of its content (io.headwater.governance.report.ReportHash)
  body       bytea  not null  -- JSON, gzip
);

create index kept_report_by_age on kept_report (written_at desc, id);
create index kept_report_by_kind on kept_report (kind, domain, written_at desc, id);

-- Of all servers only one writes a report for a period.
create unique index kept_report_by_period on kept_report (kind, domain, period) where period is not null;

-- Who writes it now; taken over when nothing came of it.
create table report_turn (
  kind     text   not null,
  domain   text   not null,
  period   bigint not null,
  taken_at bigint not null,
  primary key (kind, domain, period)
);

create function kept_report_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'a kept report is never changed: % is refused', tg_op using errcode = 'restrict_violation';
end $$;

create trigger kept_report_kept before update on kept_report for each row execute function kept_report_refuse();
