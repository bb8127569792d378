package io.headwater.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class EventNamespacesTest {

  @Test
  void whatever_an_event_names_counts_wherever_it_stands() throws JsonProcessingException {
    String event =
        """
        {"eventTime": "2026-03-01T00:00:00Z",
         "run": {"runId": "r", "facets": {"parent": {
           "job": {"namespace": "parent-jobs", "name": "p"},
           "root": {"job": {"namespace": "root-jobs", "name": "r"}}}}},
         "job": {"namespace": "jobs", "name": "j"},
         "inputs": [{"namespace": "in", "name": "a", "facets": {
           "symlinks": {"identifiers": [{"namespace": "link", "name": "l", "type": "TABLE"}]}}}],
         "outputs": [{"namespace": "out", "name": "b", "facets": {"columnLineage": {"fields": {
           "c": {"inputFields": [{"namespace": "column", "name": "x", "field": "y"}]}}}}}],
         "other": {"namespace": "no name, so nothing is named"}}
        """;
    assertThat(EventNamespaces.of(new ObjectMapper().readTree(event)))
        .containsExactlyInAnyOrder(
            "parent-jobs", "root-jobs", "jobs", "in", "link", "out", "column");
  }
}
