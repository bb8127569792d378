-- Finds the datasets whose producers sent tags, by the content of the facet.
create index dataset_record_by_tags on dataset_record ((cast(body as json) #>> '{facets,tags,hash}'))
  where body like '%"tags":{%';
