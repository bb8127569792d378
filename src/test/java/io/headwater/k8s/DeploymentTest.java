package io.headwater.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** That what the manifests say of the application is what the application says of itself. */
class DeploymentTest {

  // ${NAME:default} in application.properties.
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)[:}]");
  private static final Set<String> OF_THE_JVM = Set.of("JAVA_TOOL_OPTIONS");

  private final StatefulSet set = Manifests.one(Manifests.BASE, StatefulSet.class);
  private final PodTemplateSpec template = set.getSpec().getTemplate();
  private final PodSpec pod = template.getSpec();
  private final Container container = pod.getContainers().getFirst();
  private final ConfigMap settings = Manifests.one(Manifests.BASE, ConfigMap.class);
  private final Properties application = properties("src/main/resources/application.properties");

  @Test
  void everyVariableIsOneThatTheApplicationReads() {
    Set<String> read = new HashSet<>(OF_THE_JVM);
    for (String name : application.stringPropertyNames()) {
      Matcher variables = VARIABLE.matcher(application.getProperty(name));
      while (variables.find()) {
        read.add(variables.group(1));
      }
    }
    assertThat(settings.getData()).isNotEmpty();
    assertThat(read).containsAll(settings.getData().keySet());
    assertThat(container.getEnv()).extracting(EnvVar::getName).isNotEmpty().isSubsetOf(read);
  }

  @Test
  void theServicesAndTheirPasswordsAreAllGiven() {
    assertThat(settings.getData())
        .containsKeys("HEADWATER_KAFKA", "HEADWATER_NEO4J", "HEADWATER_POSTGRES")
        .containsEntry("QUARKUS_HTTP_HOST", "0.0.0.0");
    assertThat(container.getEnvFrom().getFirst().getConfigMapRef().getName())
        .isEqualTo(settings.getMetadata().getName());
    assertThat(container.getEnv())
        .filteredOn(variable -> variable.getName().matches("HEADWATER_.*_(USER|PASSWORD)"))
        .hasSize(4)
        .allSatisfy(variable -> assertThat(variable.getValue()).isNull());
  }

  @Test
  void everySecretKeyIsInTheExampleOfTheOverlay() {
    Set<String> keys = properties("k8s/overlays/dev/secret.env.example").stringPropertyNames();
    assertThat(container.getEnv())
        .filteredOn(variable -> variable.getValueFrom() != null)
        .extracting(variable -> variable.getValueFrom().getSecretKeyRef())
        .allSatisfy(ref -> assertThat(ref.getName()).isEqualTo("headwater"))
        .extracting(ref -> ref.getKey())
        .containsExactlyInAnyOrderElementsOf(keys);
  }

  @Test
  void theProbesAskWhereHealthIsServed() {
    String root = application.getProperty("quarkus.smallrye-health.root-path");
    ContainerPort http = container.getPorts().getFirst();
    // Neither port is set, so both are Quarkus' default.
    assertThat(application).doesNotContainKeys("quarkus.http.port", "quarkus.management.enabled");
    assertThat(http.getContainerPort()).isEqualTo(8080);
    Map<String, Probe> probes =
        Map.of(
            root + "/started", container.getStartupProbe(),
            root + "/live", container.getLivenessProbe(),
            root + "/ready", container.getReadinessProbe());
    probes.forEach((path, probe) -> {
      assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
      assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo(http.getName());
    });
  }

  @Test
  void theDataFolderIsAVolumeOfEachReplica() {
    assertThat(set.getSpec().getVolumeClaimTemplates())
        .extracting(claim -> claim.getMetadata().getName())
        .containsExactly("data");
    assertThat(container.getVolumeMounts())
        .filteredOn(mount -> mount.getName().equals("data"))
        .extracting(VolumeMount::getMountPath)
        .containsExactly(settings.getData().get("HEADWATER_DATA"));
  }

  @Test
  void theProcessHasNoMoreRightsThanItNeeds() {
    assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    assertThat(pod.getAutomountServiceAccountToken()).isFalse();
    assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
    assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
    assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
    assertThat(container.getResources().getLimits()).containsKey("memory");
    String user = ":" + pod.getSecurityContext().getRunAsGroup();
    assertThat(Manifests.text(Path.of("k8s", "Dockerfile")))
        .contains("USER " + pod.getSecurityContext().getRunAsUser() + user);
  }

  @Test
  void everySelectorFindsThePods() {
    Map<String, String> labels = template.getMetadata().getLabels();
    PodDisruptionBudget budget = Manifests.one(Manifests.BASE, PodDisruptionBudget.class);
    NetworkPolicy policy = Manifests.one(Manifests.BASE, NetworkPolicy.class);
    List<Service> services =
        Manifests.read(Manifests.BASE.resolve("service.yaml")).stream()
            .map(Service.class::cast)
            .toList();
    assertThat(labels)
        .isNotEmpty()
        .containsAllEntriesOf(set.getSpec().getSelector().getMatchLabels())
        .containsAllEntriesOf(budget.getSpec().getSelector().getMatchLabels())
        .containsAllEntriesOf(policy.getSpec().getPodSelector().getMatchLabels());
    assertThat(services)
        .allSatisfy(service -> {
          assertThat(service.getSpec().getSelector()).isNotEmpty();
          assertThat(labels).containsAllEntriesOf(service.getSpec().getSelector());
          assertThat(service.getSpec().getPorts().getFirst().getTargetPort().getStrVal())
              .isEqualTo(container.getPorts().getFirst().getName());
        });
    assertThat(services)
        .filteredOn(service -> "None".equals(service.getSpec().getClusterIP()))
        .extracting(service -> service.getMetadata().getName())
        .containsExactly(set.getSpec().getServiceName());
  }

  private static Properties properties(String file) {
    try {
      Properties read = new Properties();
      read.load(new StringReader(Manifests.text(Path.of(file))));
      return read;
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }
}
