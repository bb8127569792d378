package io.headwater.product;

import io.headwater.model.Declaration;
import io.headwater.model.Declaration.Port;
import io.headwater.model.Declaration.ServiceLevel;
import io.headwater.model.Owner;
import java.util.List;

/**
 * What a manifest says about its product, without its text.
 *
 * @param description empty when not told
 * @param owners who answers, in the order declared
 * @param tags labels, in the order declared
 * @param ports inputs and outputs
 * @param serviceLevels what is promised
 * @param compatibility schema compatibility mode; empty when not told
 */
public record ManifestContent(
    String description,
    List<Owner> owners,
    List<String> tags,
    List<Port> ports,
    List<ServiceLevel> serviceLevels,
    String compatibility) {

  public ManifestContent {
    owners = List.copyOf(owners);
    tags = List.copyOf(tags);
    ports = List.copyOf(ports);
    serviceLevels = List.copyOf(serviceLevels);
  }

  /** The content of a declaration. */
  public static ManifestContent of(Declaration declaration) {
    return new ManifestContent(
        declaration.description(),
        declaration.owners(),
        declaration.tags(),
        declaration.ports(),
        declaration.serviceLevels(),
        declaration.compatibility());
  }
}
