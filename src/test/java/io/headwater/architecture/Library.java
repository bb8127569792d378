package io.headwater.architecture;

import static io.headwater.architecture.Library.Home.inside;
import static io.headwater.architecture.Library.Home.named;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A thing that Headwater is built on.
 *
 * @param home the packages that may know of it
 * @param prefixes its packages, or single classes
 */
record Library(String name, Home home, List<String> prefixes) {

  static final Library JDK = library("jdk", Home.EVERYWHERE, "java", "javax.net", "javax.crypto");
  static final Library NULLNESS = library("nullness", Home.EVERYWHERE, "org.jspecify");
  static final Library INJECTION =
      library(
          "injection",
          Home.OUTSIDE_MODEL,
          "jakarta.enterprise",
          "jakarta.inject",
          "jakarta.annotation.Priority");
  static final Library SETTINGS = library("settings", Home.OUTSIDE_MODEL, "io.smallrye.config");
  static final Library LOGGING = library("logging", Home.OUTSIDE_MODEL, "org.jboss.logging");
  static final Library METRICS =
      library("metrics", Home.OUTSIDE_MODEL, "io.micrometer.core.instrument");
  static final Library LIFE_CYCLE =
      library(
          "life cycle",
          Home.ADAPTERS,
          "io.quarkus.runtime",
          "io.quarkus.scheduler",
          "io.quarkus.arc",
          "io.smallrye.common.annotation",
          "jakarta.annotation",
          "jakarta.interceptor",
          "org.eclipse.microprofile.config",
          "org.eclipse.microprofile.health");
  static final Library NEO4J =
      library("neo4j", named("neo4j"), "org.neo4j.driver", "ac.simons.neo4j.migrations");
  static final Library LUCENE = library("lucene", named("lucene"), "org.apache.lucene");
  static final Library POSTGRES =
      library(
          "postgres",
          named("jpa"),
          "jakarta.persistence",
          "jakarta.transaction",
          "org.hibernate",
          "io.quarkus.hibernate.orm",
          "io.quarkus.narayana.jta",
          "org.flywaydb",
          "io.agroal");
  static final Library KAFKA = library("kafka", named("kafka"), "org.apache.kafka");
  static final Library GRAPHQL =
      library(
          "graphql",
          named("graphql"),
          "org.eclipse.microprofile.graphql",
          "io.smallrye.graphql",
          "graphql",
          "org.dataloader");
  static final Library MUTINY = library("mutiny", named("graphql", "http"), "io.smallrye.mutiny");
  static final Library JSON_VALUES =
      library("json values", named("graphql", "http"), "jakarta.json");
  static final Library SECURITY =
      library(
          "security",
          named("http", "graphql"),
          "io.quarkus.security",
          "org.eclipse.microprofile.jwt");
  static final Library HTTP =
      library("http", named("http", "web"), "jakarta.ws.rs", "org.eclipse.microprofile.openapi");
  static final Library VERTX =
      library("vertx", named("http", "web", "graphql"), "io.vertx", "io.quarkus.vertx.http");
  static final Library JSON =
      library(
          "json",
          named("openlineage", "http", "jpa", "graphql", "kafka", "cli", "report", "render"),
          "com.fasterxml.jackson");
  static final Library YAML =
      library("yaml", inside("ingest.manifest.tree"), "org.snakeyaml.engine");
  static final Library AVRO = library("avro", inside("impact.schema"), "org.apache.avro");
  static final Library PROTOBUF =
      library("protobuf", inside("impact.schema"), "com.squareup.wire", "kotlin");
  static final Library POLICY_LANGUAGE =
      library(
          "policy language",
          inside("governance.policy.cel"),
          "dev.cel",
          "com.google.common",
          "com.google.protobuf");
  static final Library PDF =
      library(
          "pdf",
          inside("governance.report.render"),
          "com.openhtmltopdf",
          "org.apache.pdfbox",
          "org.apache.fontbox");
  static final Library COMMAND_LINE = library("command line", inside("cli"), "picocli");

  private static final List<Library> ALL =
      List.of(
          JDK,
          NULLNESS,
          INJECTION,
          SETTINGS,
          LOGGING,
          METRICS,
          LIFE_CYCLE,
          NEO4J,
          LUCENE,
          POSTGRES,
          KAFKA,
          GRAPHQL,
          MUTINY,
          JSON_VALUES,
          SECURITY,
          HTTP,
          VERTX,
          JSON,
          YAML,
          AVRO,
          PROTOBUF,
          POLICY_LANGUAGE,
          PDF,
          COMMAND_LINE);

  /** The packages, without {@code io.headwater.}, that may know of a library. */
  interface Home {

    boolean holds(String name);

    Home EVERYWHERE = name -> true;
    Home OUTSIDE_MODEL = name -> !name.equals("model");

    /** Packages that are more than the plain root of a feature. */
    Home ADAPTERS = name -> name.contains(".") || name.equals("cli");

    static Home named(String... last) {
      Set<String> names = Set.of(last);
      return name -> names.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    static Home inside(String only) {
      return only::equals;
    }
  }

  private static Library library(String name, Home home, String... prefixes) {
    return new Library(name, home, List.of(prefixes));
  }

  /** The library that a class belongs to: where several prefixes fit, the longest counts. */
  static Optional<Library> findLibrary(String className) {
    return ALL.stream()
        .filter(library -> library.reach(className) > 0)
        .max((one, other) -> Integer.compare(one.reach(className), other.reach(className)));
  }

  private int reach(String className) {
    return prefixes.stream()
        .filter(prefix -> className.equals(prefix) || className.startsWith(prefix + "."))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }
}
