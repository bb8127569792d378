-- Products that were declared, and every manifest that declared them.
-- Names may be long: hashes stand in for them in keys, because an index entry may not be longer
-- than a third of a page.

create table data_product (
  product_hash text primary key,          -- of the product's node id
  domain       text collate "C" not null,
  name         text collate "C" not null
);

create index data_product_by_domain on data_product (left(domain, 200));

create table manifest_version (
  id                 bigint generated always as identity primary key,
  product_hash       text   not null references data_product,
  series_hash        text   not null,     -- of the series: the contract, or the shape without contract ids
  content_hash       text   not null,     -- of the canonical JSON
  series             text   not null,
  shape              text   not null,
  contract_id        text,
  version            text   not null,
  status             text   not null,
  first_published_at bigint not null,     -- nanoseconds since the epoch
  published_at       bigint not null,
  source_hash        text   not null,
  declaration        jsonb  not null,     -- what the shape's reader understood
  warnings           jsonb  not null,
  raw                text   not null,     -- canonical JSON, every key
  source             text   not null,     -- as sent, of the newest publication
  constraint manifest_version_once unique (product_hash, series_hash, content_hash)
);
