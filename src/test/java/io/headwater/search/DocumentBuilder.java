package io.headwater.search;

import io.headwater.model.DataProductId;
import io.headwater.model.DatasetId;
import io.headwater.model.DomainName;
import io.headwater.model.EntityId;
import io.headwater.model.JobId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Documents for tests: a dataset, job, product or domain with little else, and changes of it. */
public final class DocumentBuilder {

  /** The namespace of datasets and jobs that name none. */
  public static final String NAMESPACE = "test";

  private final EntityId id;
  private final Kind kind;
  private final String name;
  private String namespace = "";
  private String platform = "";
  private Optional<String> domain = Optional.empty();
  private Optional<String> product = Optional.empty();
  private List<String> aliases = List.of();
  private String description = "";
  private List<String> columns = List.of();
  private List<String> columnDescriptions = List.of();
  private List<String> owners = List.of();
  private List<String> tags = List.of();
  private long importance;

  private DocumentBuilder(EntityId id, Kind kind, String name) {
    this.id = id;
    this.kind = kind;
    this.name = name;
  }

  public static DocumentBuilder dataset(String name) {
    return new DocumentBuilder(new DatasetId(NAMESPACE, name), Kind.DATASET, name);
  }

  public static DocumentBuilder dataset(String namespace, String name) {
    return new DocumentBuilder(new DatasetId(namespace, name), Kind.DATASET, name)
        .namespace(namespace);
  }

  public static DocumentBuilder job(String name) {
    return new DocumentBuilder(new JobId(NAMESPACE, name), Kind.JOB, name);
  }

  public static DocumentBuilder product(String domain, String name) {
    EntityId id = new DataProductId(new DomainName(domain), name);
    return new DocumentBuilder(id, Kind.DATA_PRODUCT, name).domain(domain);
  }

  public static DocumentBuilder domainNamed(String name) {
    return new DocumentBuilder(new DomainName(name), Kind.DOMAIN, name);
  }

  public DocumentBuilder namespace(String value) {
    namespace = value;
    return this;
  }

  public DocumentBuilder platform(String value) {
    platform = value;
    return this;
  }

  public DocumentBuilder domain(String value) {
    domain = Optional.of(value);
    return this;
  }

  public DocumentBuilder inProduct(String value) {
    product = Optional.of(value);
    return this;
  }

  public DocumentBuilder aliases(String... values) {
    aliases = List.of(values);
    return this;
  }

  public DocumentBuilder description(String value) {
    description = value;
    return this;
  }

  public DocumentBuilder columns(String... values) {
    columns = List.of(values);
    return this;
  }

  public DocumentBuilder columnDescriptions(String... values) {
    columnDescriptions = List.of(values);
    return this;
  }

  public DocumentBuilder owners(String... values) {
    owners = List.of(values);
    return this;
  }

  public DocumentBuilder tags(String... values) {
    tags = List.of(values);
    return this;
  }

  public DocumentBuilder importance(long value) {
    importance = value;
    return this;
  }

  public SearchDocument build() {
    return new SearchDocument(
        id,
        kind,
        name,
        namespace,
        platform,
        domain,
        product,
        aliases,
        description,
        columns,
        columnDescriptions,
        owners,
        tags,
        Instant.parse("2026-05-04T03:02:01.123456789Z"),
        importance);
  }
}
