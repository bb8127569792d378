// What is connected: datasets, columns, jobs, and what flows between them. Times are nanoseconds since the epoch.

CREATE CONSTRAINT dataset_id FOR (d:Dataset) REQUIRE d.id IS UNIQUE;
CREATE CONSTRAINT job_id FOR (j:Job) REQUIRE j.id IS UNIQUE;
CREATE CONSTRAINT column_id FOR (c:Column) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT column_lineage_id FOR (o:ColumnLineage) REQUIRE o.id IS UNIQUE;
CREATE CONSTRAINT ending_id FOR (e:Ending) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT lock_name FOR (l:Lock) REQUIRE l.name IS UNIQUE;
CREATE INDEX dataset_canonical FOR (d:Dataset) ON (d.canonical);
CREATE INDEX dataset_match_key FOR (d:Dataset) ON (d.matchKey);
CREATE INDEX column_dataset FOR (c:Column) ON (c.dataset);
CREATE INDEX job_last_seen FOR (j:Job) ON (j.lastSeen);
