package io.headwater.governance.report.data;

import static io.headwater.governance.report.data.CaseMesh.IDENTITY;

import java.time.InstantSource;

/** A desk for tests outside this package. */
public final class Desks {

  private final CaseMesh mesh =
      new CaseMesh()
          .with("eu/contact", "id", "email")
          .edge("copy", "eu/contact.email", "eu/mails.address", IDENTITY);

  /** A desk over a table of contacts and a copy of their mail addresses. */
  public ErasureDesk desk() {
    return new ErasureDesk(
        new InMemoryErasures(),
        mesh.stored.states(),
        new ErasurePlans(mesh.stored.settings, StoredMesh.LINEAGE),
        InstantSource.fixed(CaseMesh.NOW));
  }

  /** The id of the key. */
  public static String key() {
    return CaseMesh.column("eu/contact.id").nodeId();
  }

  /** The id of a table. */
  public static String table(String name) {
    return CaseMesh.table("eu/" + name).nodeId();
  }
}
