package io.headwater.k8s;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Reads manifests as the API server does with strict validation: no wrong type, no unknown field.
 */
final class Manifests {

  static final Path BASE = Path.of("k8s", "base");
  static final Path DEV = Path.of("k8s", "overlays", "dev");

  private static final Map<String, Class<? extends HasMetadata>> KINDS =
      Map.of(
          "v1/ConfigMap", ConfigMap.class,
          "v1/Namespace", Namespace.class,
          "v1/Service", Service.class,
          "v1/ServiceAccount", ServiceAccount.class,
          "apps/v1/StatefulSet", StatefulSet.class,
          "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
          "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class);

  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .withCoercionConfig(
              LogicalType.Textual,
              config -> {
                config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
              })
          .build();

  private Manifests() {}

  /** Every document of a YAML file as a JSON tree; keys that are there twice are refused. */
  static List<JsonNode> trees(Path file) {
    List<JsonNode> found = new ArrayList<>();
    for (Object document : new Load(LoadSettings.builder().build()).loadAllFromString(text(file))) {
      found.add(STRICT.valueToTree(document));
    }
    return found;
  }

  /** Every object of a file by its model. */
  static List<HasMetadata> read(Path file) {
    return trees(file).stream().map(Manifests::read).toList();
  }

  static HasMetadata read(JsonNode tree) {
    String kind = tree.path("apiVersion").asText() + "/" + tree.path("kind").asText();
    Class<? extends HasMetadata> model = KINDS.get(kind);
    if (model == null) {
      throw new IllegalArgumentException("no model is listed for " + kind);
    }
    HasMetadata found = STRICT.convertValue(tree, model);
    List<String> unknown = UnknownFields.list(found);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(kind + " has no field " + unknown);
    }
    return found;
  }

  /** The one object of a kind in a folder. */
  static <T extends HasMetadata> T one(Path folder, Class<T> kind) {
    List<T> found =
        files(folder).stream()
            .flatMap(file -> read(file).stream())
            .filter(kind::isInstance)
            .map(kind::cast)
            .toList();
    if (found.size() != 1) {
      throw new IllegalStateException(folder + " has not one " + kind.getSimpleName());
    }
    return found.getFirst();
  }

  /** The YAML files of a folder, without its kustomization, in the order of names. */
  static List<Path> files(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith("kustomization.yaml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
