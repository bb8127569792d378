/** The manifests of {@code k8s/}: well-formed, and in agreement with the application they run. */
@NullMarked
package io.headwater.k8s;

import org.jspecify.annotations.NullMarked;
