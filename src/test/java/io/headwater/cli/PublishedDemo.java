package io.headwater.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** Lets tests outside this package publish the demo, by the command that {@code --demo} uses. */
public final class PublishedDemo {

  private PublishedDemo() {}

  /** Runs the command; its exit code. */
  public static int publish() {
    return new CommandLine(new PublishDemo()).execute();
  }

  /** The events of the demo as they are when it is published at a time. */
  public static List<String> events(Instant publication) throws IOException {
    return DemoMesh.at(publication).events().stream().map(DemoMesh.Item::value).toList();
  }

  /** The manifests of the demo by file name, the broken one left out; a version after the other. */
  public static Map<String, String> manifests() throws IOException {
    Map<String, String> manifests = new LinkedHashMap<>();
    for (DemoMesh.Item item : DemoMesh.at(Instant.EPOCH).manifests()) {
      if (!item.key().equals("logistics-parcel-lockers.yaml")) {
        manifests.put(item.key(), item.value());
      }
    }
    return manifests;
  }

  /** How many records one publication has. */
  public static int size() throws IOException {
    DemoMesh mesh = DemoMesh.at(Instant.EPOCH);
    return mesh.events().size() + mesh.manifests().size();
  }
}
