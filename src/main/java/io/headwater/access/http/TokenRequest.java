package io.headwater.access.http;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who calls with a bearer token of Headwater's own. */
final class TokenRequest extends BaseAuthenticationRequest {

  private final String text;

  TokenRequest(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
