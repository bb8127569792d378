package io.headwater.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.model.Declaration.Direction;
import io.headwater.model.Declaration.Port;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchKeyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "kafka://broker:9092 raw-payments kafka|raw-payments",
        "kafka://broker:9092 Raw-Payments kafka|Raw-Payments",
        "postgresql://db:5432 Shop.Public.Orders postgres|shop.public.orders",
        "s3a://lake /warehouse//orders/ s3|lake/warehouse/orders",
        "s3://lake warehouse/orders s3|lake/warehouse/orders",
        "gs://lake a/B gs|lake/a/B",
        "hive://meta:9083 Db.T hive|db.t",
        "snowflake://org-acc DB.PUBLIC.T snowflake|db.public.t",
        "bigquery p.d.T bigquery|p.d.T",
        "trino://t:8080 c.s.t trino|c.s.t",
        "mysql://m:3306 shop.T mysql|shop.t",
        "file /tmp/x file|tmp/x",
        "hdfs://nn:8020 /data/x hdfs|data/x",
        "abfss://c@a.dfs.core.windows.net dir/x abfss|c@a.dfs.core.windows.net/dir/x",
        "arn:aws:glue:eu-west-1:1 table/db/T hive|db.t",
        "default orders default|orders"
      })
  void a_dataset_takes_its_platform_from_the_scheme_of_its_namespace(
      String namespace, String name, String key) {
    assertThat(MatchKey.ofDataset(new DatasetId(namespace, name))).isEqualTo(key);
  }

  @Test
  void a_port_without_a_host_has_the_key_of_its_dataset() {
    assertThat(MatchKey.ofPort(port("kafka", "raw-payments", null)))
        .isEqualTo(MatchKey.ofDataset(new DatasetId("kafka://b1:9092", "raw-payments")));
    assertThat(MatchKey.ofPort(port("iceberg", "db.T", null)))
        .isEqualTo(MatchKey.ofDataset(new DatasetId("hive://meta:9083", "db.t")));
    assertThat(MatchKey.ofPort(port("s3", "warehouse/t/", "s3://lake")))
        .isEqualTo(MatchKey.ofDataset(new DatasetId("s3a://lake", "warehouse/t")));
  }

  @Test
  void what_names_no_place_matches_nothing() {
    assertThat(MatchKey.ofPort(port("", "https://api.example.com", null))).isEmpty();
    assertThat(MatchKey.ofPort(port("kafka", "", null))).isEmpty();
    assertThat(MatchKey.of(" ", "t")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "kafka://Broker kafka://broker:9092/ true",
        "kafka://b1:9092,b2:9092 kafka://b2 true",
        "kafka://b1:9093 kafka://b1 false",
        "kafka://b1 kafka://b2 false",
        "postgres://db postgresql://DB:5432 true",
        "postgres://db:5433 postgres://db:5432 false",
        "s3://a s3a://a/ true",
        "s3://a s3://b false",
        "file file://host/ true",
        "bigquery bigquery true",
        "kafka://db postgres://db false"
      })
  void namespaces_agree_but_for_case_slash_and_default_port(
      String one, String other, boolean agree) {
    assertThat(MatchKey.namespacesAgree(one, other)).isEqualTo(agree);
    assertThat(MatchKey.namespacesAgree(other, one)).isEqualTo(agree);
  }

  @Test
  void a_port_that_knows_no_namespace_agrees_with_each() {
    assertThat(MatchKey.namespacesAgree(Optional.empty(), "kafka://b1")).isTrue();
    assertThat(MatchKey.namespacesAgree(Optional.of("kafka://b2"), "kafka://b1")).isFalse();
  }

  private static Port port(
      String platform, String location, @org.jspecify.annotations.Nullable String namespace) {
    return new Port(
        Direction.OUTPUT,
        "p",
        "t",
        platform,
        location,
        Optional.ofNullable(namespace),
        "",
        Optional.empty(),
        List.of());
  }
}
