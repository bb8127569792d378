// Names that may be one dataset: equal but for spelling, and equal in their last part.
CREATE INDEX dataset_loose_key IF NOT EXISTS FOR (d:Dataset) ON (d.looseKey);
CREATE INDEX dataset_tail_key IF NOT EXISTS FOR (d:Dataset) ON (d.tailKey);
