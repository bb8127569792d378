// The columns of a dataset with their paths, from the index alone. It finds columns by dataset too.
CREATE INDEX column_dataset_path IF NOT EXISTS FOR (c:Column) ON (c.dataset, c.path);
DROP INDEX column_dataset IF EXISTS;
