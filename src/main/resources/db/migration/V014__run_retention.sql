-- Finds runs that began long ago, to remove them. By the first event and not the last: it rarely changes, so that updates of a run
-- leave the index alone.
create index run_record_by_age on run_record (first_named, id);
