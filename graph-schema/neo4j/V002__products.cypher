// Domains, data products, their ports and owners.
CREATE CONSTRAINT domain_id IF NOT EXISTS FOR (n:Domain) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT data_product_id IF NOT EXISTS FOR (n:DataProduct) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT port_id IF NOT EXISTS FOR (n:Port) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT owner_name IF NOT EXISTS FOR (n:Owner) REQUIRE n.name IS UNIQUE;
CREATE INDEX port_match_key IF NOT EXISTS FOR (n:Port) ON (n.matchKey);
CREATE INDEX data_product_domain IF NOT EXISTS FOR (n:DataProduct) ON (n.domain);
// From any name of a dataset to the ports of all its names.
CREATE INDEX dataset_canonical IF NOT EXISTS FOR (n:Dataset) ON (n.canonical);
