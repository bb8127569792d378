package io.headwater.catalog.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headwater.model.CatalogException;
import io.headwater.model.DatasetId;
import io.headwater.testkit.memory.Cases;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which spellings are one dataset, and which are not. */
class SpellingRulesTest {

  private static final SpellingRules USUAL = SpellingRules.usual();

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '\'',
      value = {
        "kafka://Broker:9092 orders kafka://broker orders broker-case-and-port",
        "kafka://b2:9092,b1:9092 orders kafka://b1,B2:9092 orders broker-list",
        "kafka://b1:9092,kafka://b2:9092 orders kafka://b1:9092,b2:9092 orders repeated-scheme",
        "kafka://b/ orders kafka://b:9092 orders slash-after-the-host",
        "postgres://db shop.public.orders postgresql://DB:5432 shop.public.orders scheme",
        "postgres://db shop.\"public\".orders postgres://db shop.public.orders quotes",
        "mysql://m shop.orders mysql://m:3306/ shop.`orders` backticks",
        "mssql://m d.dbo.T sqlserver://m:1433 d.[dbo].T brackets",
        "s3a://lake /warehouse//orders/ s3://lake warehouse/orders s3",
        "s3n://lake/ warehouse/orders s3://lake warehouse/orders s3n",
        "gcs://b a/b gs://b a/b/ gs",
        "hdfs://NN:8020 /data//x/ hdfs://nn /data/x hdfs",
        "abfss://c@A.dfs.core.windows.net /x/ abfss://c@A.dfs.core.windows.net x abfss",
        "file:/// /tmp//x file /tmp/x/ file",
        "file: /tmp/x file://localhost /tmp/x file-localhost",
        "hive://h:10000 Sales.Orders hive://H sales.`orders` hive-folds-quoted-names-too",
        "arn:aws:glue:eu-west-1:1 table/Db/T arn:aws:glue:eu-west-1:1 table/Db/T same",
        "trino://t c.s.\"T\" trino://t:8080 C.S.t trino",
        "snowflake://Org-Acc db.public.orders snowflake://org-acc DB.PUBLIC.\"ORDERS\" snowflake",
        "bigquery p.d.T bigquery `p.d.T` bigquery-whole-name-quoted",
        "redshift://c.eu-west-1:5439 d.s.T redshift://c.eu-west-1 d.s.t redshift"
      })
  void spellings_of_one_dataset_have_one_key(
      String namespace, String name, String otherNamespace, String otherName, String why) {
    DatasetId one = new DatasetId(namespace, name);
    DatasetId other = new DatasetId(otherNamespace, otherName);
    assertThat(USUAL.normalKey(one)).as(why).isEqualTo(USUAL.normalKey(other));
    assertThat(SpellingRules.looseKey(one)).isEqualTo(SpellingRules.looseKey(other));
    assertThat(SpellingRules.tailKey(one)).isEqualTo(SpellingRules.tailKey(other));
    assertThat(USUAL.findReasons(one, other).isEmpty()).isEqualTo(one.equals(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '\'',
      value = {
        "kafka://b orders kafka://b Orders topics-mind-case",
        "kafka://b:9092 orders kafka://b:9093 orders another-port",
        "kafka://b1,b2 orders kafka://b1,b3 orders another-broker",
        "postgres://db d.s.Orders postgres://db d.s.orders postgres-may-have-both",
        "bigquery p.d.T bigquery p.d.t bigquery-minds-case",
        "mysql://m d.T mysql://m d.t depends-on-the-server",
        "snowflake://a d.s.\"orders\" snowflake://a d.s.orders quoted-lower-case-is-another",
        "s3://Lake x s3://lake x buckets-mind-case",
        "s3://lake a/B s3://lake a/b keys-mind-case",
        "hdfs://nn data/x hdfs://nn /data/x relative",
        "hive://h:9083 d.t hive://h d.t the-metastore-is-no-default-port",
        "postgres://db d.\"a.b\".t postgres://db d.a.b.t a-dot-within-quotes",
        "mystery://H:1/ X// mystery://h:1 x unknown-platforms-are-left-alone",
        "default //orders/ default /orders no-scheme"
      })
  void what_may_be_two_datasets_is_kept_apart(
      String namespace, String name, String otherNamespace, String otherName, String why) {
    DatasetId one = new DatasetId(namespace, name);
    DatasetId other = new DatasetId(otherNamespace, otherName);
    assertThat(USUAL.normalKey(one)).as(why).isNotEqualTo(USUAL.normalKey(other));
    assertThat(USUAL.findReasons(one, other)).isEmpty();
  }

  @Test
  void everyRuleDoesWhatItsExampleShows() {
    for (NamingRule rule : USUAL.listRules()) {
      assertThat(rule.apply(rule.spelled())).as(rule.id()).isEqualTo(rule.compared());
      assertThat(rule.spelled()).isNotEqualTo(rule.compared());
      assertThat(rule.description()).endsWith(".");
      SpellingRules without = new SpellingRules(Set.of(rule.id()), SpellingRules.USUAL_FOLDING);
      assertThat(without.isOn(rule)).isFalse();
      assertThat(without.normalKey(rule.spelled()))
          .as("without " + rule.id())
          .isNotEqualTo(without.normalKey(rule.compared()));
      assertThat(USUAL.findReasons(rule.spelled(), rule.compared())).containsExactly(rule.id());
    }
  }

  @Test
  void theKeyOfAKeyIsItselfAndLooseKeysHoldWhateverIsSwitchedOff() {
    Cases.each(
        20_000,
        random -> {
          SpellingRules rules = someRules(random);
          DatasetId name = someName(random);
          DatasetId key = rules.normalKey(name);
          assertThat(rules.normalKey(key)).as("%s", name).isEqualTo(key);
          assertThat(SpellingRules.looseKey(key))
              .as("%s", name)
              .isEqualTo(SpellingRules.looseKey(name));
          assertThat(SpellingRules.tailKey(key)).isEqualTo(SpellingRules.tailKey(name));
        });
  }

  private static SpellingRules someRules(Random random) {
    Set<String> off = new HashSet<>();
    USUAL.listRules().stream()
        .map(NamingRule::id)
        .filter(_ -> random.nextInt(4) == 0)
        .forEach(off::add);
    Set<String> folding = new HashSet<>(SpellingRules.USUAL_FOLDING);
    if (random.nextBoolean()) {
      folding.addAll(Set.of("postgres", "oracle", "bigquery"));
    }
    return new SpellingRules(off, folding);
  }

  private static DatasetId someName(Random random) {
    List<String> schemes =
        List.of("kafka", "S3A", "s3", "postgresql", "snowflake", "file", "hive", "hdfs", "abc");
    StringBuilder namespace = new StringBuilder(schemes.get(random.nextInt(schemes.size())));
    namespace.append(List.of("://", ":/", "").get(random.nextInt(8) == 0 ? 1 : 0));
    StringBuilder name = new StringBuilder();
    for (int i = random.nextInt(7); i > 0; i--) {
      namespace.append("Hh:9092,/5@81 ".charAt(random.nextInt(14)));
    }
    for (int i = random.nextInt(8); i >= 0; i--) {
      name.append("aB./\"`[]|é/.".charAt(random.nextInt(12)));
    }
    return new DatasetId(namespace.toString(), name.toString());
  }

  @Test
  void aRuleThatDoesNotExistIsRefused() {
    assertThatThrownBy(() -> new SpellingRules(Set.of("colour"), Set.of()))
        .isInstanceOf(CatalogException.class)
        .hasMessageContaining("'colour'")
        .hasMessageContaining("default-port");
  }
}
