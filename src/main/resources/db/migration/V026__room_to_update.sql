-- Every event moves the times of a few rows. PostgreSQL updates a row where it is, without touching the indexes, when its
-- page has room and no index is computed from what changed: so pages keep room, and the index of tags gets a column.
alter table dataset_record set (fillfactor = 70);
alter table job_record set (fillfactor = 70);
alter table run_record set (fillfactor = 85);

drop index dataset_record_by_tags;
alter table dataset_record add column tags_hash text
  generated always as (case when body like '%"tags":{%' then cast(body as json) #>> '{facets,tags,hash}' end) stored;
create index dataset_record_by_tags on dataset_record (tags_hash) where tags_hash is not null;
