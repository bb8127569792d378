package io.headwater.cli;

import java.io.IOException;
import java.time.Instant;
import picocli.CommandLine;

/** Lets tests outside this package publish the demo, by the command that {@code --demo} uses. */
public final class PublishedDemo {

  private PublishedDemo() {}

  /** Runs the command; its exit code. */
  public static int publish() {
    return new CommandLine(new PublishDemo()).execute();
  }

  /** How many records one publication has. */
  public static int size() throws IOException {
    DemoMesh mesh = DemoMesh.at(Instant.EPOCH);
    return mesh.events().size() + mesh.manifests().size();
  }
}
