/**
 * How each service is configured and started: one class per service, each of which turns folders
 * and ports into a {@link io.headwater.local.process.ServiceSpec}.
 *
 * <p>Everything written goes below the data folder; everything listens on loopback.
 */
@NullMarked
package io.headwater.local.service;

import org.jspecify.annotations.NullMarked;
