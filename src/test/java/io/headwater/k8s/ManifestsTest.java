package io.headwater.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestsTest {

  private static final Set<String> KUSTOMIZE_KEYS =
      Set.of(
          "apiVersion", "kind", "namespace", "resources", "images", "patches", "secretGenerator");

  static List<Path> manifests() {
    List<Path> all = new ArrayList<>(Manifests.files(Manifests.BASE));
    all.addAll(Manifests.files(Manifests.DEV));
    return all;
  }

  static List<Path> folders() {
    return List.of(Manifests.BASE, Manifests.DEV);
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void everyManifestIsWhatItsKindAllows(Path file) {
    assertThat(Manifests.read(file))
        .isNotEmpty()
        .allSatisfy(object -> {
          assertThat(object.getMetadata().getName()).isNotBlank();
        });
  }

  @ParameterizedTest
  @MethodSource("folders")
  void aKustomizationListsEveryFileBesideIt(Path folder) {
    JsonNode tree = Manifests.trees(folder.resolve("kustomization.yaml")).getFirst();
    assertThat(tree.path("kind").asText()).isEqualTo("Kustomization");
    assertThat(tree.properties()).extracting(Map.Entry::getKey).isSubsetOf(KUSTOMIZE_KEYS);
    List<Path> listed = new ArrayList<>();
    tree.path("resources").forEach(entry -> listed.add(folder.resolve(entry.asText())));
    tree.path("patches").forEach(entry -> listed.add(folder.resolve(entry.path("path").asText())));
    assertThat(listed).containsAll(Manifests.files(folder)).allMatch(Files::exists);
  }

  @Test
  void aFieldThatNobodyKnowsIsRefusedHoweverDeep() {
    ObjectNode set = statefulSet();
    container(set).withObject("/securityContext").put("readOnlyRootFileSystem", true);
    assertThatThrownBy(() -> Manifests.read(set))
        .hasMessageContaining("securityContext/readOnlyRootFileSystem");
  }

  @Test
  void aTextInThePlaceOfANumberIsRefused() {
    ObjectNode set = statefulSet();
    set.withObject("/spec").put("replicas", "2");
    assertThatThrownBy(() -> Manifests.read(set)).hasMessageContaining("replicas");
  }

  @Test
  void aSettingThatIsNoTextIsRefused() {
    ObjectNode map =
        (ObjectNode) Manifests.trees(Manifests.BASE.resolve("configmap.yaml")).getFirst();
    map.withObject("/data").put("HEADWATER_LOG_JSON", true);
    assertThatThrownBy(() -> Manifests.read(map)).hasMessageContaining("HEADWATER_LOG_JSON");
  }

  private static ObjectNode statefulSet() {
    return (ObjectNode) Manifests.trees(Manifests.BASE.resolve("statefulset.yaml")).getFirst();
  }

  private static ObjectNode container(ObjectNode set) {
    return (ObjectNode) set.at("/spec/template/spec/containers/0");
  }
}
